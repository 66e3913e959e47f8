// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/theme_tree.h"

#include "domain/catalogue/theme_search.h"
#include "ui/common/domain_words.h"
#include "ui/common/glyph_widgets.h"
#include "ui/common/row_delegate.h"

#include <algorithm>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace yc::ui {

namespace catalogue = domain::catalogue;

namespace {

enum TreeRole { ThemeIdRole = Qt::UserRole + 20, SectionRole, InitialsRole };

class TreeRows : public RowDelegate {
public:
    TreeRows(Theme& theme, const QList<TableColumn>& columns, QObject* parent)
        : RowDelegate(theme, columns, parent), m_look(theme) {}
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        if (index.data(GroupRole).isValid()) { return RowDelegate::sizeHint(option, index); }
        return {m_look.px(100), m_look.px(m_look.density() == Density::Compact ? 29 : 33)};
    }

private:
    Theme& m_look;
};

QList<TableColumn> treeColumns() { return {{{}, 22}, {{}, 0}, {{}, 86, Qt::AlignRight}}; }

}  // namespace

ThemeTree::ThemeTree(Theme& theme, QWidget* parent)
    : Card(theme, parent)
    , m_theme(theme)
    , m_search(new QLineEdit(this))
    , m_list(new RowList(theme, treeColumns(), this))
    , m_rows(new QStandardItemModel(this)) {
    setTitle(tr("Themes"));
    headLayout()->addWidget(new KeyCap(theme, QStringLiteral("Ctrl+N"), tr("new"), this));
    auto* place = new QHBoxLayout;
    scaleLayout(theme, place, QMargins(14, 10, 14, 10), 0);
    place->addWidget(m_search);
    m_search->setPlaceholderText(tr("Name, word or pinyin initials"));
    m_search->setAccessibleName(tr("Find a theme"));
    followTheme(theme, m_search, [this] {
        m_search->setFixedHeight(m_theme.controlHeight());
        m_search->setFont(m_theme.font(Role::Body));
    });
    m_search->installEventFilter(this);
    body()->addLayout(place);
    body()->addWidget(new Separator(theme, Qt::Horizontal, this));
    m_list->setItemDelegate(new TreeRows(theme, treeColumns(), m_list));
    m_list->setAccessibleName(tr("Themes and their sections"));
    m_list->setModel(m_rows);
    m_list->setSearchKey([](const QModelIndex& index) { return index.data(InitialsRole).toString(); });
    body()->addWidget(m_list, 1);
    connect(m_search, &QLineEdit::textChanged, this, [this] { show(); });
    connect(m_list, &RowList::agreed, this, [this](const QModelIndex& index) {
        if (index.data(SectionRole).isValid()) {
            Q_EMIT sectionAgreed();
        } else {
            choose(index.row());
        }
    });
    connect(m_list, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) { choose(index.row()); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (m_showing || !index.data(SectionRole).isValid()) { return; }
        m_section = CatalogueSection(index.data(SectionRole).toInt());
        Q_EMIT sectionChosen(m_section);
    });
}

void ThemeTree::choose(int row) {
    const QModelIndex index = m_rows->index(row, 0);
    if (index.data(SectionRole).isValid() || !index.data(ThemeIdRole).isValid()) { return; }
    const domain::ThemeId id(index.data(ThemeIdRole).toString().toStdString());
    if (m_snapshot && id == m_snapshot->open) { return; }
    Q_EMIT themeChosen(id);
}

// ↓ and Enter go from the search into what it found.
bool ThemeTree::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && key->modifiers() & Qt::ControlModifier) { return false; }
        if (key->key() == Qt::Key_Down || enter) {
            for (int row = 0; row < m_rows->rowCount(); ++row) {
                if (!m_rows->index(row, 0).data(ThemeIdRole).isValid()) { continue; }
                m_list->setCurrentIndex(m_rows->index(row, 0));
                m_list->setFocus(Qt::OtherFocusReason);
                if (enter) { choose(row); }
                return true;
            }
        }
    }
    return Card::eventFilter(watched, event);
}

void ThemeTree::setSnapshot(const std::shared_ptr<const workstation::CatalogueSnapshot>& snapshot) {
    m_snapshot = snapshot;
    show();
}

void ThemeTree::setSection(CatalogueSection section) {
    if (m_section == section) { return; }
    m_section = section;
    show();
}

bool ThemeTree::clearSearch() {
    if (m_search->text().isEmpty()) { return false; }
    m_search->clear();
    return true;
}

QStringList ThemeTree::shownThemes() const {
    QStringList all;
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        const QModelIndex index = m_rows->index(row, 0);
        if (index.data(ThemeIdRole).isValid() && !index.data(SectionRole).isValid()) {
            all << index.data(ThemeIdRole).toString();
        }
    }
    return all;
}

void ThemeTree::show() {
    if (!m_snapshot || !m_snapshot->shown) { return; }
    const auto& release = *m_snapshot->shown;
    std::vector<const catalogue::Theme*> themes;
    const std::string typed = m_search->text().trimmed().toStdString();
    if (typed.empty()) {
        for (const auto& theme : release.themes) { themes.push_back(&theme); }
        // By stage of life, in the order in which the release comes to it.
        std::vector<std::string> stages;
        for (const auto* theme : themes) {
            if (std::find(stages.begin(), stages.end(), theme->stage) == stages.end()) {
                stages.push_back(theme->stage);
            }
        }
        const auto place = [&](const catalogue::Theme* theme) {
            return std::find(stages.begin(), stages.end(), theme->stage) - stages.begin();
        };
        std::stable_sort(themes.begin(), themes.end(),
                         [&](const auto* a, const auto* b) { return place(a) < place(b); });
    } else {
        for (const auto& hit : catalogue::findThemes(release, typed)) { themes.push_back(hit.theme); }
        for (const auto& theme : release.themes) {
            const bool hidden = theme.status != catalogue::ThemeStatus::Published;
            if (hidden && theme.name.find(typed) != std::string::npos) { themes.push_back(&theme); }
        }
    }
    m_showing = true;
    m_rows->clear();
    for (const auto cycle : {catalogue::LifeCycle::Person, catalogue::LifeCycle::Enterprise}) {
        std::vector<const catalogue::Theme*> some;
        for (const auto* theme : themes) {
            if (theme->lifeCycle == cycle) { some.push_back(theme); }
        }
        addGroup(cycle, some);
    }
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        const QVariant section = m_rows->index(row, 0).data(SectionRole);
        if (section.isValid() && CatalogueSection(section.toInt()) == m_section) {
            m_list->setCurrentIndex(m_rows->index(row, 0));
        }
    }
    m_showing = false;
}

void ThemeTree::addGroup(catalogue::LifeCycle cycle, const std::vector<const catalogue::Theme*>& themes) {
    if (themes.empty()) { return; }
    auto* head = new QStandardItem;
    head->setData(cycle == catalogue::LifeCycle::Person ? tr("Persons") : tr("Enterprises"), GroupRole);
    head->setData(QString::number(themes.size()), Qt::DisplayRole);
    head->setFlags(Qt::NoItemFlags);
    m_rows->appendRow(head);
    for (const auto* theme : themes) { addTheme(*theme); }
}

void ThemeTree::addTheme(const catalogue::Theme& theme) {
    const bool open = theme.id == m_snapshot->open;
    RowCell fold;
    fold.icon = open ? QStringLiteral("chevron_down") : QStringLiteral("chevron_right");
    RowCell name;
    name.text = qs(theme.shortName);
    name.role = open ? Role::BodyBold : Role::Body;
    name.ink = open ? Ink::Accent : Ink::Text;
    RowCell aside;
    aside.role = Role::Support;
    aside.ink = Ink::Text2;
    aside.text = m_snapshot->drafts.count(theme.id) != 0             ? tr("draft")
                 : theme.status == catalogue::ThemeStatus::Suspended ? tr("suspended")
                 : theme.status == catalogue::ThemeStatus::Cancelled ? tr("cancelled")
                                                                     : qs(theme.stage);
    auto* row = new QStandardItem;
    row->setData(QVariant::fromValue(QList<RowCell>{fold, name, aside}), CellsRole);
    row->setData(qs(theme.id.str()), ThemeIdRole);
    row->setData(qs(theme.pinyin), InitialsRole);
    row->setData(name.text + QStringLiteral("，") + aside.text, Qt::AccessibleTextRole);
    row->setToolTip(qs(theme.alias));
    m_rows->appendRow(row);
    if (!open) { return; }
    for (int i = 0; i < catalogueSections; ++i) {
        const auto section = CatalogueSection(i);
        RowCell words;
        words.text = SectionTables::title(section);
        words.role = section == m_section ? Role::BodyBold : Role::Body;
        RowCell count;
        count.text = SectionTables::count(section, theme);
        count.role = Role::Support;
        count.ink = Ink::Text2;
        auto* line = new QStandardItem;
        line->setData(QVariant::fromValue(QList<RowCell>{{}, words, count}), CellsRole);
        line->setData(qs(theme.id.str()), ThemeIdRole);
        line->setData(i, SectionRole);
        line->setData(words.text + QLatin1Char(' ') + count.text, Qt::AccessibleTextRole);
        m_rows->appendRow(line);
    }
}

}  // namespace yc::ui
