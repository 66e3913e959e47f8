// SPDX-License-Identifier: GPL-3.0-or-later
// The cards of the catalogue and what stands in them; keys are in catalogue_keys.cpp.
#include "ui/catalogue/catalogue_workspace.h"

#include "ui/catalogue/check_list.h"
#include "ui/catalogue/flow_view.h"
#include "ui/catalogue/life_steps.h"
#include "ui/catalogue/section_parts.h"
#include "ui/catalogue/theme_tree.h"
#include "ui/catalogue/try_panel.h"
#include "ui/common/domain_words.h"
#include "ui/common/pane_splitter.h"
#include "ui/common/paper_view.h"
#include "ui/common/row_delegate.h"
#include "ui/common/snapshot_feed.h"

#include <algorithm>
#include <QHBoxLayout>
#include <QPainter>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace yc::ui {

namespace catalogue = domain::catalogue;

namespace {

QList<TableColumn> changeColumns(bool narrow) {
    return {{CatalogueWorkspace::tr("What changed"), 0},
            {CatalogueWorkspace::tr("In force"), narrow ? 64 : 96},
            {CatalogueWorkspace::tr("Draft"), narrow ? 72 : 104}};
}

class LowChangeRows : public RowDelegate {
public:
    LowChangeRows(Theme& theme, const QList<TableColumn>& columns, QObject* parent)
        : RowDelegate(theme, columns, parent), m_look(theme) {}
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {m_look.px(100), m_look.px(50)};
    }

private:
    Theme& m_look;
};

// ● asks for it ◆ makes it ▌changed: what the marks of the matrix mean.
class Legend : public QWidget {
public:
    Legend(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
        setAccessibleName(CatalogueWorkspace::tr("disc: asks for it, diamond: makes it, bar: changed"));
    }
    QSize sizeHint() const override {
        const QFontMetrics metrics(m_theme.font(Role::Support));
        int width = 0;
        for (const QString& word : words()) { width += metrics.horizontalAdvance(word) + m_theme.px(36); }
        return {width, m_theme.px(22)};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Tokens& t = m_theme.tokens();
        painter.setFont(m_theme.font(Role::Support));
        const QFontMetrics metrics(painter.font());
        const int middle = height() / 2;
        int x = 0;
        for (int i = 0; i < 3; ++i) {
            painter.setPen(Qt::NoPen);
            const QPointF centre(x + m_theme.px(7), middle + 0.5);
            const double half = m_theme.px(7);
            if (i == 0) {
                painter.setBrush(t.text2);
                painter.drawEllipse(centre, m_theme.px(5), m_theme.px(5));
            } else if (i == 1) {
                painter.setBrush(t.accent);
                painter.drawPolygon(QPolygonF({centre + QPointF(0, -half), centre + QPointF(half, 0),
                                               centre + QPointF(0, half), centre + QPointF(-half, 0)}));
            } else {
                painter.setBrush(t.lampWarn);
                painter.drawRect(QRectF(centre.x() - 2, centre.y() - half, 4, 2 * half));
            }
            painter.setPen(t.text2);
            x += m_theme.px(20);
            const QString word = words()[i];
            painter.drawText(QRect(x, 0, metrics.horizontalAdvance(word) + 4, height()), Qt::AlignVCenter, word);
            x += metrics.horizontalAdvance(word) + m_theme.px(16);
        }
    }

private:
    static QStringList words() {
        return {CatalogueWorkspace::tr("asks for it"), CatalogueWorkspace::tr("makes it"),
                CatalogueWorkspace::tr("changed")};
    }
    Theme& m_theme;
};

}  // namespace

CatalogueWorkspace::CatalogueWorkspace(Theme& theme, workstation::CatalogueService& service,
                                       workstation::CatalogueLifeService& life,
                                       const reports::FontMetricsProvider& fonts, Clock clock, QWidget* parent)
    : Workspace(parent)
    , m_theme(theme)
    , m_service(service)
    , m_clock(std::move(clock))
    , m_header(new CatalogueHeader(theme, this)) {
    auto* column = new QVBoxLayout(this);
    scaleLayout(theme, column, QMargins(), 0);
    m_splitter = new PaneSplitter(theme, QStringLiteral("catalogue.panes"), this);
    column->addWidget(m_splitter, 1);
    m_tree = new ThemeTree(theme, m_splitter);
    buildMiddle(fonts);
    buildRight();
    m_splitter->addPane(m_tree, 286, 220);
    m_splitter->addPane(m_middle, 0, 480);
    m_splitter->addPane(m_right, 436, 300);
    connect(m_tree, &ThemeTree::themeChosen, this, [this](const domain::ThemeId& id) {
        m_aside.clear();
        m_visited = false;
        m_service.open(id);
    });
    connect(m_tree, &ThemeTree::sectionChosen, this, &CatalogueWorkspace::setSection);
    connect(m_tree, &ThemeTree::sectionAgreed, this, [this] { m_grid->setFocus(Qt::OtherFocusReason); });
    m_panel = new QueuePanel(theme, this);
    m_life = new LifeSteps(life, *m_panel, m_clock, this);
    connect(m_life, &LifeSteps::changed, this, &CatalogueWorkspace::showLife);
    connect(m_life, &LifeSteps::dropped, this, [this] { m_service.drop(); });
    connect(m_life, &LifeSteps::toast, this, &Workspace::toast);
    connect(m_life, &LifeSteps::textCame, this, [this](const QString& id, const QByteArray& text, bool step) {
        m_service.take(domain::ThemeId(id.toStdString()), text.toStdString(), step);
    });
    followTheme(theme, this, [this] { arrange(); });
    m_service.onCatalogue(
        deliverTo<Snapshot>(this, [this](const std::shared_ptr<const Snapshot>& snapshot) { present(snapshot); }));
}

QString CatalogueWorkspace::title() const { return tr("Catalogue"); }

QString CatalogueWorkspace::stepTitle() const {
    return m_mode == Mode::Try ? tr("Try it") : SectionTables::title(m_section);
}

void CatalogueWorkspace::buildMiddle(const reports::FontMetricsProvider& fonts) {
    m_middle = new QStackedWidget(m_splitter);
    auto* page = new QWidget(m_middle);
    auto* column = new QVBoxLayout(page);
    scaleLayout(m_theme, column, QMargins(), 16);
    m_barCard = new Card(m_theme, page);
    m_bar = new AlarmHead(m_theme, m_barCard);
    m_barCard->body()->addWidget(m_bar);
    m_flowCard = new Card(m_theme, page);
    m_flowCard->setTitle(tr("Items and flow"));
    m_flow = new FlowView(m_theme, m_flowCard);
    m_flowCard->body()->addWidget(m_flow);
    connect(m_flow, &FlowView::opened, this, [this](const domain::ItemId& item) {
        setSection(CatalogueSection::Items);
        goTo("items/" + item.str());
    });
    m_gridCard = new Card(m_theme, page);
    m_gridCard->setTitle(SectionTables::title(m_section));
    m_legend = new Legend(m_theme, m_gridCard);
    m_gridCard->headLayout()->insertWidget(1, m_legend);
    m_gridCard->headLayout()->addWidget(new KeyCap(m_theme, QStringLiteral("Space"), tr("yes or no"), m_gridCard));
    m_gridCard->headLayout()->addWidget(new KeyCap(m_theme, QStringLiteral("F2"), tr("edit"), m_gridCard));
    m_more = new KeyCap(m_theme, QStringLiteral("Ins"), tr("one more"), m_gridCard);
    m_all = new KeyCap(m_theme, QStringLiteral("Ctrl+E"), tr("all of it"), m_gridCard);
    m_gridCard->headLayout()->addWidget(m_more);
    m_gridCard->headLayout()->addWidget(m_all);
    m_grid = new CatalogueGrid(m_theme, m_gridCard);
    m_gridCard->body()->addWidget(m_grid, 1);
    connect(m_grid, &CatalogueGrid::edited, this,
            [this](const workstation::CatalogueEdit& edit) { m_service.edit(edit); });
    connect(m_grid, &CatalogueGrid::moreAsked, this, &CatalogueWorkspace::addElement);
    column->addWidget(m_barCard);
    column->addWidget(m_flowCard);
    column->addWidget(m_gridCard, 1);
    m_middle->addWidget(page);
    m_try = new TryPanel(m_theme, m_middle);
    m_middle->addWidget(m_try);
    m_guideCard = new Card(m_theme, m_middle);
    m_guideCard->setTitle(tr("Guide"));
    m_guideCard->setHint(tr("as citizens read it; Esc goes back"));
    m_guide = new PaperView(m_theme, fonts, m_guideCard);
    m_guide->setAccessibleName(tr("Guide"));
    m_guideCard->body()->addWidget(m_guide, 1);
    m_middle->addWidget(m_guideCard);
}

void CatalogueWorkspace::buildRight() {
    m_right = new QWidget(m_splitter);
    auto* column = new QVBoxLayout(m_right);
    scaleLayout(m_theme, column, QMargins(), 16);
    m_checkCard = new Card(m_theme, m_right);
    m_checkCard->setTitle(tr("Check before publication"));
    m_checkCard->setHint(tr("again after every change"));
    m_checks = new RemarkList(m_theme, m_checkCard);
    m_checks->setAccessibleName(tr("Check before publication"));
    m_checkCard->body()->addWidget(m_checks, 1);
    connect(m_checks, &RemarkList::agreed, this, &CatalogueWorkspace::goToFinding);
    m_changeCard = new Card(m_theme, m_right);
    m_changeCard->setTitle(tr("Against the version in force"));
    m_changes = new RowList(m_theme, changeColumns(false), m_changeCard);
    m_changeLook = new LowChangeRows(m_theme, changeColumns(false), m_changes);
    m_changes->setItemDelegate(m_changeLook);
    m_changes->setAccessibleName(tr("Against the version in force"));
    m_changeRows = new QStandardItemModel(m_changes);
    m_changes->setModel(m_changeRows);
    m_changeHead = new TableHead(m_theme, changeColumns(false), m_changeCard);
    m_changeCard->body()->addWidget(m_changeHead);
    m_changeCard->body()->addWidget(m_changes, 1);
    connect(m_changes, &RowList::agreed, this, [this](const QModelIndex& index) {
        if (m_snapshot && index.row() < int(m_snapshot->changes.size())) {
            goTo(m_snapshot->changes[std::size_t(index.row())].path);
        }
    });
    m_todoCard = new Card(m_theme, m_right);
    m_todoCard->setTitle(tr("Before publication"));
    m_todo = new RemarkList(m_theme, m_todoCard);
    m_todo->setAccessibleName(tr("Before publication"));
    m_todoCard->body()->addWidget(m_todo, 1);
    connect(m_todo, &RemarkList::agreed, this, [this](int row) {
        const QString key = m_todo->remarks().value(row).key;
        const QString place = QStringLiteral("place ");
        if (key.startsWith(place)) { goTo(key.mid(place.size()).toStdString()); }
    });
    column->addWidget(m_checkCard, 5);
    column->addWidget(m_changeCard, 3);
    column->addWidget(m_todoCard, 4);
}

void CatalogueWorkspace::enter() {
    m_header->setToday(domain::localDate(m_clock()));
    if (!focusWidget() || focusWidget() == this) { m_grid->setFocus(Qt::OtherFocusReason); }
}

QList<QWidget*> CatalogueWorkspace::panes() const {
    QList<QWidget*> all;
    if (!m_tree->isHidden()) { all << m_tree->list(); }
    if (m_mode == Mode::Try) {
        all << m_try->questions() << m_try->outcome();
    } else if (m_mode == Mode::Guide) {
        all << m_guide;
    } else {
        if (!m_flowCard->isHidden() && !m_flow->boxes().isEmpty()) { all << m_flow->boxes().first(); }
        all << m_grid;
    }
    if (!m_right->isHidden()) { all << m_checks << m_changes << m_todo; }
    return all;
}

void CatalogueWorkspace::setLayoutClass(LayoutClass layoutClass) {
    m_class = layoutClass;
    arrange();
}

// The right pane becomes a bar with the counts; the tree goes where even the table has no room.
void CatalogueWorkspace::arrange() {
    const bool folded = rightPaneFolds(m_class);
    m_right->setVisible(!folded);
    m_barCard->setVisible(folded);
    m_tree->setVisible(m_class >= LayoutClass::Bar);
    m_splitter->setPaneWidth(0, m_class == LayoutClass::Wide ? 286 : 236);
    m_splitter->setPaneWidth(2, m_class == LayoutClass::Wide ? 436 : 320);
    const bool looks = m_snapshot && m_snapshot->looked;
    const bool drawn = !looks && (m_section == CatalogueSection::Items || m_section == CatalogueSection::Materials);
    m_flowCard->setVisible(drawn);
    m_changeHead->setColumns(changeColumns(m_class != LayoutClass::Wide));
    m_changeLook->setColumns(changeColumns(m_class != LayoutClass::Wide));
    m_flow->setCompact(m_class != LayoutClass::Wide);
    m_more->setVisible(!looks && m_class == LayoutClass::Wide && m_section != CatalogueSection::Papers &&
                       m_section != CatalogueSection::Guide);
    m_all->setVisible(!looks && m_class == LayoutClass::Wide);
    m_legend->setVisible(!looks && m_section == CatalogueSection::Materials && m_class == LayoutClass::Wide);
    m_flowCard->setHint(m_class == LayoutClass::Wide ? tr("who waits for whose result; the rest runs side by side")
                                                     : m_flow->verdict());
    showSection();
}

void CatalogueWorkspace::present(const std::shared_ptr<const Snapshot>& snapshot) {
    const bool other = !m_snapshot || m_snapshot->open != snapshot->open;
    m_snapshot = snapshot;
    m_header->setSnapshot(*snapshot);
    m_header->setToday(domain::localDate(m_clock()));
    m_tree->setSnapshot(snapshot);
    m_flow->setSnapshot(*snapshot);
    m_life->setBook(snapshot);
    arrange();
    showChecks();
    showChanges();
    if (m_mode == Mode::Try) { m_try->setSnapshot(snapshot); }
    if (m_mode == Mode::Guide) { other ? setMode(Mode::Edit) : showGuide(); }
    showLife();
}

void CatalogueWorkspace::showLife() {
    if (!m_snapshot) { return; }
    m_grid->setEditable(m_snapshot->mayEdit && m_life->mayEdit());
    m_todo->setRemarks(m_life->todo());
    Q_EMIT badgeChanged(badge());
    Q_EMIT keyActionsChanged();
}

int CatalogueWorkspace::badge() const {
    if (m_snapshot && m_snapshot->draft && m_life->mayEdit()) { return errors(); }
    return m_life->waitedFor() ? 1 : 0;
}

void CatalogueWorkspace::setSection(CatalogueSection section) {
    m_section = section;
    m_tree->setSection(section);
    if (m_mode != Mode::Edit) { setMode(Mode::Edit); }
    if (m_snapshot && m_snapshot->looked) { m_service.look(std::nullopt); }
    arrange();
    Q_EMIT keyActionsChanged();
}

void CatalogueWorkspace::showSection() {
    QString title = SectionTables::title(m_section);
    const bool narrow = m_class != LayoutClass::Wide;
    if (m_snapshot && m_snapshot->looked) {
        const std::string& path = *m_snapshot->looked;
        title = path.empty() ? tr("All of the theme") : tr("All of %1").arg(qs(path.substr(path.rfind('/') + 1)));
        for (const auto& member : m_snapshot->members) {
            if (member.depth == 0 && (member.path == path + "/name" || member.path == path + "/text")) {
                title = tr("All of %1").arg(qs(member.value));
            }
        }
        m_grid->setGrid(elementTable(*m_snapshot, narrow));
    } else if (m_snapshot) {
        m_grid->setGrid(SectionTables::table(m_section, *m_snapshot, narrow));
    }
    m_gridCard->setTitle(title);
    m_grid->setAccessibleName(title);
    const auto looked = m_snapshot ? m_snapshot->looked : std::nullopt;
    if (!looked && m_looked && !m_looked->empty()) { m_grid->goTo(*m_looked); }  // back on the row it came from
    m_looked = looked;
    if (m_snapshot && m_snapshot->created != m_created) {
        m_created = m_snapshot->created;
        if (!m_created.empty()) { m_grid->goTo(m_created); }
    }
}

QString CatalogueWorkspace::keyOf(const catalogue::Finding& finding) {
    return qs(finding.code) + QLatin1Char(' ') + qs(finding.path);
}

int CatalogueWorkspace::errors() const {
    if (!m_snapshot) { return 0; }
    return int(std::count_if(m_snapshot->findings.begin(), m_snapshot->findings.end(),
                             [](const auto& finding) { return finding.severity == catalogue::Severity::Error; }));
}

void CatalogueWorkspace::showChecks() {
    QList<RemarkList::Remark> remarks;
    m_order.clear();
    // What was put aside stays, at the end and pale.
    for (const bool aside : {false, true}) {
        for (int i = 0; i < int(m_snapshot->findings.size()); ++i) {
            const auto& finding = m_snapshot->findings[std::size_t(i)];
            if (m_aside.contains(keyOf(finding)) != aside) { continue; }
            const bool error = finding.severity == catalogue::Severity::Error;
            RemarkList::Remark remark;
            remark.icon = error ? QStringLiteral("dismiss_circle") : QStringLiteral("warning");
            remark.iconInk = error ? Ink::Bad : Ink::Warn;
            remark.title = inOurLanguage(finding.zh, finding.en);
            if (const auto* rule = catalogue::checkRule(finding.code)) {
                remark.support = inOurLanguage(rule->zh, rule->en);
            }
            remark.pale = aside;
            remark.key = keyOf(finding);
            remarks << remark;
            m_order << i;
        }
    }
    if (m_snapshot->theme()) {
        RemarkList::Remark passed;
        passed.icon = QStringLiteral("checkmark_circle");
        passed.iconInk = Ink::Ok;
        passed.title = m_snapshot->findings.empty() ? tr("All %n checks passed", nullptr, m_snapshot->passed)
                                                    : tr("The other %n checks passed", nullptr, m_snapshot->passed);
        passed.support = tr("%n ways through the questions, each with an end", nullptr, m_snapshot->paths);
        remarks << passed;
        m_order << -1;
    }
    m_checks->setRemarks(remarks, m_checks->hasFocus() || m_visited);
    const int errorCount = errors();
    const int warnings = int(m_snapshot->findings.size()) - errorCount;
    m_bar->setContent(errorCount > 0 ? Tone::Bad
                      : warnings > 0 ? Tone::Warn
                                     : Tone::Ok,
                      errorCount > 0 ? QStringLiteral("dismiss_circle") : QStringLiteral("checkmark_circle"),
                      tr("%1, %2").arg(tr("%n errors", nullptr, errorCount), tr("%n warnings", nullptr, warnings)),
                      tr("%n changes against the version in force", nullptr, int(m_snapshot->changes.size())));
}

void CatalogueWorkspace::showChanges() {
    m_changeCard->setTitle(m_snapshot->inForce ? tr("Against version %1").arg(m_snapshot->inForce->version)
                                               : tr("Against the version in force"));
    m_changeCard->setHint(m_snapshot->changes.empty() ? tr("no difference")
                                                      : tr("%n changes", nullptr, int(m_snapshot->changes.size())));
    const int row = m_changes->currentIndex().row();
    m_changeRows->clear();
    for (const auto& change : m_snapshot->changes) {
        using K = workstation::CatalogueChangeRow::Kind;
        RowCell what;
        // "item › member": the member is what changed.
        const QStringList parts = qs(change.title).split(QStringLiteral(" › "));
        what.text = parts.last();
        what.second = parts.mid(0, parts.size() - 1).join(QStringLiteral(" › "));
        RowCell before;
        before.text = change.kind == K::Added ? tr("none") : change.kind == K::Moved ? tr("order") : qs(change.before);
        before.role = Role::Support;
        before.ink = Ink::Text2;
        RowCell after;
        after.text = change.kind == K::Removed ? tr("taken out")
                     : change.kind == K::Moved ? tr("other order")
                                               : qs(change.after);
        after.role = Role::SupportBold;
        after.ink = Ink::Warn;
        auto* item = new QStandardItem;
        item->setData(QVariant::fromValue(QList<RowCell>{what, before, after}), CellsRole);
        const QString words = tr("%1: %2, now %3").arg(qs(change.title), before.text, after.text);
        item->setData(words, Qt::AccessibleTextRole);
        item->setToolTip(words);
        m_changeRows->appendRow(item);
    }
    if (row >= 0) { m_changes->setCurrentIndex(m_changeRows->index(std::min(row, m_changeRows->rowCount() - 1), 0)); }
}

void CatalogueWorkspace::setMode(Mode mode) {
    m_mode = mode;
    m_middle->setCurrentIndex(int(mode));
    if (mode == Mode::Try) {
        m_try->setSnapshot(m_snapshot);
        m_try->questions()->setFocus(Qt::OtherFocusReason);
    } else if (mode == Mode::Guide) {
        m_guide->setFocus(Qt::OtherFocusReason);
    } else {
        m_grid->setFocus(Qt::OtherFocusReason);
    }
    Q_EMIT keyActionsChanged();
}

bool CatalogueWorkspace::escape() {
    if (m_panel->isOpen()) {
        m_panel->closeIt();
        return true;
    }
    if (m_grid->isEditing()) {
        m_grid->cancelEditing();
        return true;
    }
    if (m_mode != Mode::Edit) {
        setMode(Mode::Edit);
        return true;
    }
    if (m_snapshot && m_snapshot->looked) {
        m_service.look(std::nullopt);
        return true;
    }
    if (m_tree->clearSearch()) { return true; }
    if (!m_tree->isHidden() && !m_tree->list()->hasFocus()) {
        m_tree->list()->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return false;
}

void CatalogueWorkspace::saveLayout(QSettings& settings) const { m_splitter->save(settings); }
void CatalogueWorkspace::restoreLayout(QSettings& settings) { m_splitter->restore(settings); }

}  // namespace yc::ui
