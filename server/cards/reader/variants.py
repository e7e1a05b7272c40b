"""Letters that the recogniser cannot tell apart or does not know: offered as a choice, never put in."""

GROUPS = (
    "高髙", "崎﨑碕埼", "辺邊邉", "浜濱", "斎斉齋齊", "沢澤", "島嶋", "広廣", "桜櫻", "恵惠", "真眞",
    "徳德", "国國", "竜龍", "滝瀧", "栄榮", "条條", "凛凜", "礼禮", "実實", "寿壽", "吉𠮷", "槙槇",
    "渕淵", "桧檜", "万萬", "富冨", "祢禰",
)  # fmt: skip
_FORMS = {letter: group for group in GROUPS for letter in group}


def variants(name: str) -> list[str]:
    """The same name with one letter in another form: 高橋 -> 髙橋."""
    return [
        name[:index] + form + name[index + 1 :]
        for index, letter in enumerate(name)
        for form in _FORMS.get(letter, "")
        if form != letter
    ]
