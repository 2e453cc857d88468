"""How a text declares: cues, lists of labels, the places that unfold them."""
