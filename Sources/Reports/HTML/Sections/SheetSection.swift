import Diagnostics
import Evaluation
import Policies

/// The development sheets: whom to choose, and where the script puts the sheet.
struct SheetSection: PageSection {
    let id = "sheets"

    func title(_ words: PageWords) -> String { words("個人別育成計画", "Development sheets") }

    func body(_ page: PageContext) -> HTML? {
        guard page.listsPeople, !(page.detail?.people.isEmpty ?? true) else { return nil }
        let words = page.words
        let lead = words(
            "面談で本人と上司が一緒に使う用紙です。A4判1枚に印刷できます。本人に示せる内容だけを載せています。",
            "A sheet for the person and the supervisor to use together; it prints on one page of A4 and holds only what may be shown to the person."
        )
        return """
            <p class="lead">\(lead)</p>
            <form class="filters" id="chooser" aria-label="\(words("職員を選ぶ", "Choose a person"))">
            <label>\(words("所属", "Department"))<select id="sheet-department"></select></label>
            <label>\(words("番号・氏名の一部", "Part of the number or name"))<input type="search" id="sheet-query" autocomplete="off"></label>
            <label class="wide">\(words("職員", "Person"))<select id="sheet-person"></select></label>
            <button type="button" id="print-one">\(words("この1枚を印刷", "Print this sheet"))</button>
            <button type="button" id="print-all">\(words("選んだ所属の全員を印刷", "Print all of the department"))</button>
            </form>
            <p id="chosen" role="status"></p>
            <div class="scroll paper-frame" role="region" aria-label="\(words("育成計画の用紙", "The sheet"))" tabindex="0"><div id="sheet"></div></div>

            """
    }
}
