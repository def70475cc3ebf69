/// The style sheet of the page.
///
/// One column that reflows; tables scroll in a region of their own; colours follow light, dark and
/// forced settings; print is always light, repeats the heads of tables and cuts no rows.
enum WebStyle {
  /// The rules.
  static let rules =
    ":root{\(variables(.light))}\n"
    + "@media screen and (prefers-color-scheme:dark){:root{\(variables(.dark))}}\n"
    + page + charts + marks + tables + print + forced

  private static func variables(_ palette: ChartPalette) -> String {
    let roles = Figure.Role.allCases.map { "--\($0.rawValue):\(palette.color($0))" }
    return
      (["--background:\(palette.background)"] + roles).joined(separator: ";")
  }

  private static let page = """
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
    body{margin:0;background:var(--background);color:var(--text);font:1rem/1.55 \(SVGWriter.fonts);overflow-wrap:break-word}
    header,nav,main,footer{max-width:48rem;margin:0 auto;padding:0 1rem}
    h1{font-size:clamp(1.375rem,6vw,1.75rem);line-height:1.2;margin:1.5rem 0 1rem}
    h2{font-size:1.375rem;line-height:1.25;margin:2.75rem 0 .75rem;padding-top:.5rem;border-top:1px solid var(--axis)}
    h3{font-size:1.1rem;margin:1.75rem 0 .5rem}
    p,ul,ol{margin:.75rem 0;max-width:42rem}
    ul,ol{padding-left:1.4rem}
    li{margin:.3rem 0}
    a{color:var(--lower)}
    a:focus-visible,.scroll:focus-visible{outline:3px solid var(--lower);outline-offset:2px}
    .lead{font-size:1.2rem;line-height:1.45}
    .skip{position:absolute;left:-100rem;top:0;padding:.75rem 1rem;background:var(--background);z-index:1}
    .skip:focus{left:0}
    nav ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
    nav li{margin:0}
    nav a{display:inline-block;padding:.3rem 0}
    .muted,.note{color:var(--muted)}
    .note,small{font-size:.85rem}
    small{color:var(--muted)}
    .box{border:1px solid var(--axis);border-left:.4rem solid var(--higher);padding:.25rem 1rem;margin:1rem 0}
    .key{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(10.5rem,100%),1fr));gap:1rem;margin:1rem 0}
    .key div{border-top:3px solid var(--text);padding-top:.4rem}
    .key dt{font-size:.9rem;color:var(--muted)}
    .key dd{margin:0}
    .key strong{display:block;font-size:1.9rem;line-height:1.25}
    footer{margin-top:3rem;padding-bottom:3rem}

    """
  private static let charts = """
    figure{margin:1.75rem 0}
    figcaption strong,figcaption span{display:block}
    figcaption strong{font-size:1.1rem;line-height:1.3}
    figcaption{margin-bottom:.75rem}
    figure .note{margin:.25rem 0}
    svg{display:block;width:100%;height:auto;overflow:visible;font-family:\(SVGWriter.fonts);font-size:13px}
    .wide svg{max-width:46rem}
    .narrow{display:none}
    .narrow svg{max-width:34rem}
    @media screen and (max-width:44rem){.wide{display:none}.narrow{display:block}}
    svg text{fill:var(--text)}
    svg .muted{fill:var(--muted)}
    svg rect{fill:var(--background)}
    .small{font-size:11.5px}
    .bold{font-weight:700}
    .middle{text-anchor:middle}
    .end{text-anchor:end}

    """
  private static let marks = Figure.Role.allCases.map { role in
    let dashes = role.dashes.map { ";stroke-dasharray:\($0)" } ?? ""
    let width = PlainNumber.text(role.strokeWidth)
    return
      ".l-\(role.rawValue){fill:none;stroke:var(--\(role.rawValue));stroke-width:\(width)\(dashes)}"
      + ".f-\(role.rawValue){fill:var(--\(role.rawValue))}\n"
  }.joined()
  private static let tables = """
    .scroll{overflow-x:auto;margin:1.25rem 0}
    table{border-collapse:collapse;font-size:.9rem;line-height:1.35}
    caption{text-align:left;font-weight:700;font-size:1rem;padding-bottom:.5rem}
    caption span{display:inline-block;position:sticky;left:0;max-width:min(46rem,calc(100vw - 2rem))}
    th,td{text-align:left;vertical-align:top;padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--grid);font-weight:400}
    th[scope=row]{min-width:7rem}
    thead th{vertical-align:bottom;font-weight:700;border-bottom:2px solid var(--axis)}
    .n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
    .n small{display:block;white-space:normal}
    thead .n{white-space:normal}

    """
  private static let print = """
    @page{size:A4;margin:18mm}
    @media print{
    body{font-size:10.5pt}
    nav,.skip{display:none}
    header,main,footer{max-width:none;padding:0}
    .scroll{overflow:visible}
    table{font-size:8.5pt}
    thead{display:table-header-group}
    .short,tr,figure,.box,.key div,li{break-inside:avoid}
    h1,h2,h3,caption,figcaption{break-after:avoid}
    caption span{max-width:none}
    thead{break-after:avoid}
    .scroll+.note,figure .note{break-before:avoid}
    p{orphans:3;widows:3}
    .narrow{display:none}
    .wide svg{max-width:100%;max-height:235mm}
    }

    """
  private static let forced = """
    @media (forced-colors:active){
    :root{--background:Canvas;\(Figure.Role.allCases.map { "--\($0.rawValue):CanvasText" }.joined(separator: ";"))}
    }

    """
}
