from lingvist.resources import words


def test_the_shipped_data_are_sound():
    data = words.load()
    assert "" in data.links
    assert "s" in data.links
    assert all(word == word.lower() for word in data.whole | data.not_heads | data.not_firsts)
