import subprocess
import sys


def test_comparing_loads_no_slow_library_before_it_is_needed():
    code = (
        "import sys, lingvist.compare; "
        "print([name for name in ('sklearn', 'scipy.stats', 'spacy') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
