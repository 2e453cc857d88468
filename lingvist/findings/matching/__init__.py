"""How entries of a lexicon are met in tokens: index, patterns, exclusions, denial."""
