"""Common given names: beside one of them, a word that also means something else is a surname ("Bill Parish")."""

from __future__ import annotations

_NAMES = (
    "adam alan albert alex alexander alice alison amanda amy andrea andrew andy angela ann anna anne anthony "
    "antony arthur barbara barry ben benjamin bernard beth betty bill bob brenda brian bridget bruce carl carol "
    "caroline catherine cathy charles charlotte chris christina christine christopher claire clare colin craig "
    "cynthia daniel danielle darren dave david dawn deb deborah debbie denise dennis derek diana diane don donald "
    "donna dorothy doug douglas duncan ed edward elaine eleanor elizabeth ellen emily emma eric erin eva fiona "
    "frances fred gail gareth gary geoff george gerald gill gillian gordon graham greg hannah harold harry hazel "
    "heather helen henry howard hugh ian irene jack jackie jacqueline jake james jamie jan jane janet janice "
    "jason jean jeff jennifer jenny jeremy jerry jess jessica jill jim jo joan joanna joanne joe john jon "
    "jonathan joseph joyce judith judy julia julian julie karen kate katherine kathleen kathryn kathy katie keith "
    "kelly ken kenneth kevin kim larry laura lauren lee leslie lewis lily linda lisa liz louise lucy luke lynn "
    "malcolm marc margaret maria marie marion martin mary matt matthew maureen melissa michael michelle mick mike "
    "mohammed moira monica nancy natalie neil nicholas nick nicola nigel norman oliver olivia pam pamela patricia "
    "patrick paul paula pauline peter phil philip phyllis rachel ralph ray raymond rebecca richard rob robert "
    "robin rod roger ron ronald rosemary ross roy russell ruth ryan sally sam samantha sandra sara sarah scott "
    "sharon sheila shirley simon sophie stacey stephanie stephen steve steven stewart stuart sue susan suzanne "
    "sylvia ted teresa terry thomas tim timothy tina tom tony tracey tracy trevor valerie vanessa vera vicky "
    "victor victoria vincent walter wayne wendy william yvonne zoe"
)
GIVEN = frozenset(_NAMES.split())
