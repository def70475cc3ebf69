"""The questions of the national survey and the answers that their indicators count."""

UNSAFE = ["Ganska otrygg", "Mycket otrygg", "Går ej ut"]
WORRIED = ["Mycket ofta", "Ganska ofta"]
COUNTED = {f"f{number}": UNSAFE if number <= 6 else WORRIED for number in range(1, 13)}
COLUMNS = ["id", "år", "län", "stratum", "kön", "ålder", *COUNTED, "kommentar", "vikt", "datum"]
