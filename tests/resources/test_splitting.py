from lingvist.resources import splitting


def test_the_shipped_data_are_sound():
    data = splitting.load()
    assert "" in data.links
    assert "s" in data.links
    assert all(word == word.lower() for word in data.whole | data.not_heads | data.not_firsts)
