from lingvist.intake.issuers import issuer_warnings

# Texts are invented.


def test_a_party_is_named_with_its_words():
    text = "Vores mærkesager er klare. Læs partiprogrammet, og stem personligt på valgdagen."
    (warning,) = issuer_warnings(text)
    assert "a political party" in warning
    assert "mærkesager" in warning


def test_a_company_is_named():
    text = "Birke Byg A/S har vækst i omsætningen, og vores kunder er glade."
    assert "a company" in issuer_warnings(text)[0]


def test_a_consultant_is_named():
    text = "Vi tilbyder ledere forløb. Bestil et foredrag. Kontakt os for et tilbud."
    assert "a consultant" in issuer_warnings(text)[0]


def test_one_sign_alone_is_no_warning():
    assert issuer_warnings("Vi sammenligner os med kunderne i en butik.") == ()


def test_a_municipality_is_no_matter_for_warning():
    text = "Som ledere i Birke Kommune arbejder vi for borgerne og for byrådets mål."
    assert issuer_warnings(text) == ()
