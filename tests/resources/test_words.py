from lingvist.resources import words


def test_the_shipped_data_are_sound():
    data = words.load()
    lists = (data.whole, data.not_heads, data.not_firsts, data.bound, data.particles)
    assert all(word == word.lower() for listed in lists for word in listed)
    assert data.short_heads.isdisjoint(data.not_heads)
    assert all(form.startswith(lemma[:1]) for form, (lemma, _) in data.readings.items())


def test_bound_heads_have_their_forms():
    forms = words.load().bound_forms
    assert forms["årige"] == "årig"
    assert forms["sprogede"] == forms["sproget"] == "sproget"
