"""Settings that all tests share."""

from hypothesis import settings

# Speed is measured in benchmarks/; no test fails because the machine is busy.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")
