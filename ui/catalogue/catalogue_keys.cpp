// SPDX-License-Identifier: GPL-3.0-or-later
// Keys of the catalogue: F2 and F4 look and edit, F5 to F8 for the check and the draft, F9 to F12 try, print and submit.
#include "ui/catalogue/catalogue_workspace.h"
#include "ui/catalogue/check_list.h"
#include "ui/catalogue/life_steps.h"
#include "ui/catalogue/theme_tree.h"
#include "ui/catalogue/try_panel.h"
#include "ui/common/card.h"
#include "ui/common/domain_words.h"
#include "ui/common/paper_view.h"
#include "ui/common/snapshot_feed.h"

#include <QLineEdit>
#include <QStackedWidget>

namespace yc::ui {

namespace {

KeyAction made(const char* id, const QString& label, const QString& reason, std::function<void()> run) {
    KeyAction action;
    action.id = QLatin1String(id);
    action.label = label;
    action.enabled = reason.isEmpty();
    action.reason = reason;
    action.run = std::move(run);
    return action;
}

}  // namespace

QString CatalogueWorkspace::noTheme() const {
    return m_snapshot && m_snapshot->theme() ? QString() : tr("The catalogue has not come from the centre yet");
}

QList<KeyAction> CatalogueWorkspace::keyActions() const {
    auto* self = const_cast<CatalogueWorkspace*>(this);
    const QString none = noTheme();
    const bool known = none.isEmpty();
    const QString mayNot = !known ? none : m_grid->isEditable() ? QString() : m_life->editWhyNot();
    QList<KeyAction> all;
    all << made("catalogue.edit", {}, m_mode == Mode::Edit ? mayNot : tr("Esc goes back to the rows"),
                [self] { self->editRow(); });
    all << made("catalogue.large", m_mode == Mode::Guide ? tr("Back to the rows") : QString(), none,
                [self] { self->m_mode == Mode::Guide ? self->setMode(Mode::Edit) : self->showGuide(); });
    const bool findings = known && !m_snapshot->findings.empty();
    all << made("catalogue.next", {},
                !known     ? none
                : findings ? QString()
                           : tr("The check found nothing"),
                [self] { self->nextProblem(); });
    all << made("catalogue.later", {}, findings ? QString() : tr("The check found nothing"),
                [self] { self->putAside(); });
    all << m_life->claim() << m_life->save() << m_life->versions() << m_life->act();
    all << made("catalogue.try", m_mode == Mode::Try ? tr("From the start") : QString(), none, [self] {
        if (self->m_mode == Mode::Try) {
            self->m_try->restart();
        } else {
            self->setMode(Mode::Try);
        }
    });
    const bool admin = known && m_snapshot->mayEdit;
    all << made("catalogue.new", {},
                !known  ? none
                : admin ? QString()
                        : m_life->editWhyNot(),
                [self] { self->newTheme(); });
    const bool looks = known && m_snapshot->looked;
    const QString rows = m_mode == Mode::Edit ? mayNot : tr("Esc goes back to the rows");
    all << made("catalogue.element", looks ? tr("Back to the rows") : QString(),
                known && m_mode == Mode::Edit ? QString() : rows, [self] { self->lookAtElement(); });
    all << made("catalogue.add", {}, addWhyNot(), [self] { self->addElement(); });
    all << made("catalogue.remove", {}, rows, [self] { self->removeElement(); });
    all << made("catalogue.up", {}, rows, [self] { self->moveElement(-1); });
    all << made("catalogue.down", {}, rows, [self] { self->moveElement(1); });
    const bool guide = m_mode == Mode::Guide;
    all << made("catalogue.print", guide ? tr("Print the guide") : QString(),
                !known                                  ? none
                : guide || !m_snapshot->changes.empty() ? QString()
                                                        : tr("It does not differ from the version in force"),
                [self, guide] { guide ? self->m_service.printGuide() : self->m_service.printChanges(); });
    all << made("undo", tr("Undo the last edit"),
                known && m_snapshot->canUndo ? QString() : tr("Nothing was edited here that can be undone"),
                [self] { self->m_service.undo(); });
    all << made("redo", tr("Redo the edit"), known && m_snapshot->canRedo ? QString() : tr("Nothing was undone"),
                [self] { self->m_service.redo(); });
    return all;
}

QString CatalogueWorkspace::addWhyNot() const {
    if (const QString none = noTheme(); !none.isEmpty()) { return none; }
    if (!m_grid->isEditable()) { return m_life->editWhyNot(); }
    if (m_mode != Mode::Edit) { return tr("Esc goes back to the rows"); }
    if (m_snapshot->looked) { return tr("F2 on “one more …” adds to this list"); }
    if (m_section == CatalogueSection::Guide) { return tr("Ctrl+E shows all of the theme, with its lists"); }
    return m_section == CatalogueSection::Papers ? tr("This list is worked out from items and materials") : QString();
}

void CatalogueWorkspace::editRow() {
    if (!m_grid->hasFocus()) { m_grid->setFocus(Qt::OtherFocusReason); }
    if (!m_grid->editCurrent()) {
        ToastLine line;
        line.text = tr("This row is worked out from others; nothing here is typed");
        Q_EMIT toast(line);
    }
}

void CatalogueWorkspace::showGuide() {
    using Paper = reports::Document;
    m_service.guide(deliverTo<Paper>(this, [this](const std::shared_ptr<const Paper>& paper) {
        m_guide->setPaperNow(*paper);
        if (m_mode != Mode::Guide) { setMode(Mode::Guide); }
    }));
}

// Errors first; what was put aside comes last. Each press goes one further.
void CatalogueWorkspace::nextProblem() {
    const int findings = int(m_snapshot->findings.size());
    if (findings == 0) { return; }
    const int row = m_checks->currentIndex().row();
    const int next = m_visited ? (row + 1) % findings : 0;
    m_visited = true;
    m_checks->setCurrentIndex(m_checks->model()->index(next, 0));
    goToFinding(next);
    Q_EMIT announce(m_checks->remarks()[next].title);
}

void CatalogueWorkspace::putAside() {
    const int row = m_checks->currentIndex().row();
    if (row < 0 || row >= m_order.size() || m_order[row] < 0) { return; }
    const QString key = keyOf(m_snapshot->findings[std::size_t(m_order[row])]);
    m_aside.contains(key) ? void(m_aside.remove(key)) : void(m_aside.insert(key));
    showChecks();
}

void CatalogueWorkspace::goToFinding(int row) {
    if (row < 0 || row >= m_order.size() || m_order[row] < 0) { return; }
    goTo(SectionTables::place(m_snapshot->findings[std::size_t(m_order[row])].path));
}

bool CatalogueWorkspace::goTo(const std::string& path) {
    const CatalogueSection section = SectionTables::sectionOf(path);
    if (section != m_section || m_mode != Mode::Edit) { setSection(section); }
    const bool found = m_grid->goTo(path);
    m_grid->setFocus(Qt::OtherFocusReason);
    return found;
}

}  // namespace yc::ui
