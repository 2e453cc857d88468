"""Tables written for other tools."""
