import pytest

from lingvist.study import Study

TEXTS = {
    "noerrelund/a": (
        "Ledelse i Nørrelund\n\n"
        "Vores tre værdier er tillid, ansvar og nysgerrighed.\n\n"
        "Tillid\n\n"
        "Som ledere møder vi medarbejderne med tillid. Vi giver ansvar til medarbejderne.\n"
    ),
    "vesterholm/b": (
        "Ledelse i Vesterholm\n\n"
        "Som ledere skal vi tage ansvar for det store fællesskab. Vi er nysgerrige.\n"
    ),
}


@pytest.fixture(scope="session")
def study():
    return Study.from_texts(TEXTS)
