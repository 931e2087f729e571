/// How the HTML page looks: on a screen, light or dark, narrow or wide, and on paper.
enum HandbookStyle {
    static let sheet = colours + layout + parts + tables + paper

    private static let colours = """
        :root {
          --paper: #fbfaf7; --sheet: #ffffff; --ink: #22272b; --quiet: #5d666d; --line: #dcd9d1; --accent: #24594b;
          --tint: #eef3ef; --code: #f3f1ea; --note: #41606f; --attention: #8a5a00; --priority: #a02c2c; --assumption: #6b4a86;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --paper: #15191b; --sheet: #1c2124; --ink: #e4e6e4; --quiet: #a3acae; --line: #363d40; --accent: #8fc7b3;
            --tint: #202b28; --code: #252b2e; --note: #9cc0d2; --attention: #e0b25c; --priority: #f0938c; --assumption: #c9a9e2;
          }
        }

        """

    private static let layout = """
        * { box-sizing: border-box; }
        html { scroll-behavior: smooth; scroll-padding-top: 1.5rem; }
        @media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
        body {
          margin: 0; background: var(--paper); color: var(--ink); line-height: 1.85; font-size: 1rem;
          font-family: "BIZ UDPGothic", "Hiragino Sans", "Yu Gothic", "Noto Sans JP", "Noto Sans CJK JP", Meiryo, system-ui, sans-serif;
          line-break: strict; overflow-wrap: anywhere; text-size-adjust: 100%;
        }
        :lang(en) { line-height: 1.65; }
        h1, h2, h3, h4, h5, h6 { line-height: 1.45; margin: 0; text-wrap: balance; word-break: auto-phrase; }
        a { color: var(--accent); text-underline-offset: .2em; text-decoration-thickness: .06em; }
        :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
        .skip { position: absolute; left: -999rem; background: var(--sheet); padding: .6rem 1rem; z-index: 2; }
        .skip:focus { left: 1rem; top: 1rem; }
        .cover { border-top: .6rem solid var(--accent); background: var(--tint); border-bottom: 1px solid var(--line); }
        .cover .inner { max-width: 76rem; margin: 0 auto; padding: 4rem 2rem 2.5rem; }
        .cover .kind { margin: 0 0 .4rem; color: var(--accent); letter-spacing: .14em; font-weight: 600; }
        .cover h1 {
          font-family: "BIZ UDPMincho", "Hiragino Mincho ProN", "Yu Mincho", "Noto Serif JP", "Noto Serif CJK JP", Georgia, serif;
          font-size: clamp(2rem, 5vw, 3.2rem); font-weight: 600; letter-spacing: .06em;
        }
        :lang(en) .cover h1 { letter-spacing: 0; }
        .cover dl { margin: 2rem 0 0; max-width: 56rem; }
        .frame { max-width: 76rem; margin: 0 auto; padding: 0 2rem; display: grid; grid-template-columns: 15rem minmax(0, 1fr); gap: 3.5rem; }
        .contents { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow: auto; padding: 3rem 0; font-size: .9rem; }
        .contents h2 { font-size: .85rem; color: var(--quiet); letter-spacing: .12em; margin-bottom: .6rem; }
        .contents ol { list-style: none; margin: 0; padding: 0; border-left: 2px solid var(--line); }
        .contents a { display: flex; gap: .7rem; padding: .38rem .9rem; color: inherit; text-decoration: none; line-height: 1.5; }
        .contents a:hover { background: var(--tint); color: var(--accent); }
        .contents .number { color: var(--quiet); min-width: 1.2em; text-align: right; font-variant-numeric: tabular-nums; }
        main { padding: 3rem 0 5rem; }
        main > section { margin-bottom: 5rem; }
        main > section > h2 { display: flex; gap: 1rem; font-size: 1.65rem; padding-bottom: .6rem; margin-bottom: 1.5rem; border-bottom: 3px double var(--accent); }
        main > section > h2 .number { color: var(--accent); font-variant-numeric: tabular-nums; }
        .group { margin: 2.8rem 0 0; }
        .group > h3, .group > h4 { font-size: 1.25rem; border-left: .35rem solid var(--accent); padding: .1rem 0 .1rem .8rem; margin-bottom: 1.1rem; }
        footer { border-top: 1px solid var(--line); color: var(--quiet); font-size: .85rem; padding: 1.5rem 2rem 3rem; text-align: center; }
        @media (max-width: 60rem) {
          .frame { display: block; padding: 0 1.1rem; }
          .cover .inner { padding: 2.5rem 1.1rem 1.5rem; }
          .contents { position: static; max-height: none; padding: 1.5rem 0 0; }
          main { padding-top: 2rem; }
        }

        """

    private static let parts = """
        p { margin: 0 0 .8rem; }
        ul { margin: 0 0 .8rem; padding-left: 1.4rem; }
        li { margin: .25rem 0; }
        li > ul { margin: .2rem 0 .3rem; }
        dl { margin: 0; }
        dl > div { display: grid; grid-template-columns: 9.5rem minmax(0, 1fr); gap: .2rem 1.4rem; padding: .5rem 0; border-top: 1px solid var(--line); }
        dl > div:first-child { border-top: 0; }
        dt { color: var(--quiet); font-size: .9rem; font-weight: 600; }
        dd { margin: 0; }
        dd > :last-child { margin-bottom: 0; }
        article { background: var(--sheet); border: 1px solid var(--line); border-radius: .5rem; padding: 1.2rem 1.5rem; margin: 1.1rem 0; }
        article article { background: var(--paper); padding: 1rem 1.2rem; }
        article > :last-child { margin-bottom: 0; }
        article > header { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: .4rem 1rem; margin-bottom: .5rem; }
        article h3, article h4, article h5, article h6 { font-size: 1.08rem; }
        :target { outline: 3px solid var(--accent); outline-offset: 2px; }
        .badges { list-style: none; display: flex; flex-wrap: wrap; gap: .4rem; margin: 0; padding: 0; }
        .badges li { margin: 0; font-size: .78rem; line-height: 1.5; padding: .1rem .65rem; border: 1px solid currentColor; border-radius: 1rem; color: var(--quiet); white-space: nowrap; }
        .badges .note { color: var(--note); }
        .badges .attention { color: var(--attention); }
        .badges .priority { color: var(--priority); }
        .badges .document { color: var(--accent); }
        .badges .assumption { color: var(--assumption); border-style: dashed; }
        .remark { background: var(--tint); border-left: .35rem solid var(--accent); padding: .8rem 1.2rem; border-radius: 0 .4rem .4rem 0; }
        code { font-family: ui-monospace, "SFMono-Regular", Consolas, "Noto Sans Mono CJK JP", monospace; font-size: .87em; background: var(--code); padding: .1em .35em; border-radius: .25em; }
        code.id { color: var(--quiet); font-weight: 400; font-size: .78em; margin-left: .4em; }
        pre { background: var(--code); border: 1px solid var(--line); border-radius: .4rem; padding: .8rem 1rem; margin: 0 0 .8rem; overflow-x: auto; line-height: 1.6; }
        pre code { background: none; padding: 0; white-space: pre-wrap; }
        @media (max-width: 40rem) { dl > div { grid-template-columns: 1fr; } article { padding: 1rem; } }

        """

    private static let tables = """
        .table { overflow-x: auto; margin: 0 0 1.2rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--sheet); }
        table { border-collapse: collapse; width: 100%; font-size: .9rem; line-height: 1.65; }
        .wide table { min-width: 52rem; table-layout: fixed; font-size: .82rem; }
        .wide th:first-child { width: 6.5rem; }
        .wide th, .wide td { padding: .6rem; }
        .wide thead th { white-space: normal; }
        caption { text-align: left; padding: .7rem 1rem; font-weight: 600; color: var(--quiet); }
        th, td { text-align: left; vertical-align: top; padding: .6rem .8rem; border-top: 1px solid var(--line); }
        thead th { background: var(--tint); color: var(--accent); font-weight: 600; white-space: nowrap; }
        tbody th { font-weight: 400; min-width: 6.5rem; }
        .wide tbody th { position: sticky; left: 0; background: var(--sheet); border-right: 1px solid var(--line); }
        th + td, td + td { border-left: 1px solid color-mix(in srgb, var(--line) 55%, transparent); }

        """

    private static let paper = """
        @page { size: A4; margin: 18mm 16mm 20mm; @bottom-center { content: counter(page); font-size: 9pt; } }
        @page wide { size: A4 landscape; margin: 14mm; }
        @media print {
          :root {
            --paper: #fff; --sheet: #fff; --ink: #000; --quiet: #444; --line: #bbb; --accent: #1d4a3f; --tint: #f2f5f3; --code: #f4f4f2;
            --note: #33505e; --attention: #6e4800; --priority: #8a2020; --assumption: #563a6d;
          }
          body { font-size: 9.5pt; line-height: 1.6; }
          .skip { display: none; }
          .cover { background: none; border-bottom: 0; }
          .cover .inner { padding: 40mm 0 0; }
          .frame { display: block; max-width: none; padding: 0; }
          .contents { position: static; max-height: none; padding: 8mm 0 0; break-after: page; }
          main { padding: 0; }
          main > section { margin: 0; break-before: page; }
          main > section:first-child { break-before: auto; }
          article { break-inside: avoid; padding: 3mm 4mm; }
          article:has(article) { break-inside: auto; }
          .badges li { print-color-adjust: exact; }
          h2, h3, h4, h5, article > header { break-after: avoid; }
          .table { overflow: visible; border-radius: 0; }
          .table.wide { page: wide; }
          .wide table { min-width: 0; font-size: 7.5pt; }
          .wide tbody th { position: static; }
          thead { display: table-header-group; }
          tr, dl > div { break-inside: avoid; }
          a { color: inherit; text-decoration: none; }
          footer { padding: 6mm 0 0; }
        }

        """
}
