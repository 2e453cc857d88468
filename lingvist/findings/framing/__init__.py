"""How a clause is read for frames: verbs, subjects, agents, modality, objects, roles."""
