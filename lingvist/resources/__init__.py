"""Data, not code: registers, lexicons, furniture, wording, with typed access."""
