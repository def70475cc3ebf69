/// The smallest survey that loads without a word: two places, a background variable, a question and
/// one wave of four respondents.
public enum SmallestSurvey {
  /// The files by their path in the surveys folder.
  public static let files: [String: String] = [
    "platser.csv": """
    plats;ingår_i;alias
    Sätila;Marks kommun;
    Kinna;Marks kommun;Kinna C|Kinna tätort
    Marks kommun;;
    """,
    "lokal/undersokning.csv": """
    nyckel;värde
    titel;Trygghet
    """,
    "lokal/kodbok.csv": """
    kolumn;roll;namn;svar;kod
    nr;id;;;
    Område;plats;;;
    Kön;grupp;kön;;
    ;;kön;Man;man
    ;;kön;Kvinna;kvinna
    Q1;fråga;otrygg;;
    ;;otrygg;Trygg;trygg
    ;;otrygg;Otrygg;otrygg
    ;;otrygg;Vet ej;utanför
    """,
    "lokal/indikatorer.csv": """
    indikator;titel;fråga;räknas;bas
    otrygg;Otrygga;otrygg;otrygg;
    """,
    "lokal/2021/svar.csv": """
    nr;Område;Kön;Q1
    1;Sätila;Man;Trygg
    2;Kinna;Kvinna;Otrygg
    3;Kinna C;Kvinna;Vet ej
    4;;Man;Trygg
    """,
  ]
}
