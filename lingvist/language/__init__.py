"""The only place where a model is loaded: annotation, lemmas, compounds."""
