import sys
from pathlib import Path

# strategies.py serves several rooms and is no test module of any of them.
sys.path.insert(0, str(Path(__file__).parents[1]))
