from lingvist.intake.masking.personal import PersonalData, by_line, disjoint


def test_numbers_and_addresses_go_before_names():
    name, mail = PersonalData("navn", 0, 9, "a"), PersonalData("mail", 4, 12, "b")
    assert disjoint([mail, name]) == [PersonalData("mail", 0, 12, "b")]


def test_stretches_of_one_kind_that_overlap_become_one():
    one, other = PersonalData("navn", 0, 5, "a"), PersonalData("navn", 3, 9, "b")
    assert disjoint([other, one]) == [PersonalData("navn", 0, 9, "a")]


def test_a_stretch_over_a_line_end_is_parted():
    text = "x@a-\n b.dk"
    assert by_line([PersonalData("mail", 0, 10, "r")], text) == [
        PersonalData("mail", 0, 4, "r"),
        PersonalData("mail", 6, 10, "r"),
    ]
