// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/catalogue_grid.h"

#include "ui/common/overlay_scroll.h"

#include <algorithm>
#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStyledItemDelegate>

namespace yc::ui {

namespace {

constexpr int leastRest = 128;  // of the column that takes what is left
constexpr int sidePad = 8;
constexpr int barRoom = 10;  // the scroll bar lies over the right edge

QString markWords(GridCell::Mark mark) {
    switch (mark) {
    case GridCell::Mark::Asks: return CatalogueGrid::tr("asks for it");
    case GridCell::Mark::Produces: return CatalogueGrid::tr("makes it");
    case GridCell::Mark::Not: return CatalogueGrid::tr("does not need it");
    case GridCell::Mark::None: break;
    }
    return {};
}

}  // namespace

void GridModel::setGrid(const GridData& data) {
    beginResetModel();
    m_data = data;
    endResetModel();
}

const GridCell* GridModel::cell(const QModelIndex& index) const {
    if (!index.isValid() || index.row() >= m_data.rows.size()) { return nullptr; }
    const auto& cells = m_data.rows[index.row()].cells;
    return index.column() < cells.size() ? &cells[index.column()] : nullptr;
}

int GridModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_data.rows.size()); }
int GridModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_data.columns.size());
}

QVariant GridModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_data.rows.size()) { return {}; }
    const GridRow& row = m_data.rows[index.row()];
    const GridCell* here = cell(index);
    if (role == Qt::DisplayRole) { return here ? here->text : row.group; }
    if (role == Qt::ToolTipRole) {
        QStringList words;
        if (here && !here->text.isEmpty()) { words << here->text; }
        if (!row.finding.isEmpty()) { words << row.finding; }
        return words.join(QLatin1Char('\n'));
    }
    if (role == Qt::AccessibleTextRole) {
        if (!here) { return row.group; }
        QStringList words;
        if (index.column() > 0 && !row.cells.isEmpty()) { words << row.cells.first().text; }
        words << QString(m_data.columns[index.column()].title).remove(QLatin1Char('\n'));
        words << (here->mark == GridCell::Mark::None ? here->text : markWords(here->mark));
        if (row.changed && index.column() == 0) { words << CatalogueGrid::tr("changed"); }
        if (!row.finding.isEmpty() && index.column() == 0) { words << row.finding; }
        words.removeAll(QString());
        return words.join(QStringLiteral("，"));
    }
    return {};
}

QVariant GridModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section >= m_data.columns.size()) { return {}; }
    return m_data.columns[section].title;
}

Qt::ItemFlags GridModel::flags(const QModelIndex& index) const {
    const GridCell* here = cell(index);
    if (!here) { return Qt::NoItemFlags; }
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (here->edit) { flags |= Qt::ItemIsEditable; }
    return flags;
}

// Support words over the columns, as TableHead, moving with them.
class CatalogueGrid::Head : public QHeaderView {
public:
    Head(Theme& theme, CatalogueGrid* grid) : QHeaderView(Qt::Horizontal, grid), m_theme(theme), m_grid(grid) {
        setSectionsClickable(false);
        setHighlightSections(false);
        setSectionResizeMode(QHeaderView::Fixed);
        setMinimumSectionSize(1);
    }
    QSize sizeHint() const override {
        const auto& columns = m_grid->grid().columns;
        const bool two = std::any_of(columns.begin(), columns.end(),
                                     [](const GridColumn& column) { return column.title.contains(QLatin1Char('\n')); });
        return {100, two ? 2 * QFontMetrics(m_theme.font(Role::Key)).height() + m_theme.px(6) : m_theme.tableHead()};
    }

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override {
        const Tokens& t = m_theme.tokens();
        painter->fillRect(rect, t.sunken);
        painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1, t.line);
        if (section >= m_grid->grid().columns.size()) { return; }
        const GridColumn& column = m_grid->grid().columns[section];
        const bool two = column.title.contains(QLatin1Char('\n'));
        const QFont font = m_theme.font(two ? Role::Key : Role::Support);
        painter->setFont(font);
        painter->setPen(t.text2);
        const bool centred = column.align & Qt::AlignHCenter;
        const int left = section == 0 ? m_theme.cardPadding() : centred ? 0 : m_theme.px(sidePad);
        const QRect words = rect.adjusted(left, 0, centred ? 0 : -m_theme.px(2), 0);
        painter->drawText(words, int(column.align | Qt::AlignVCenter),
                          two ? column.title
                              : QFontMetrics(font).elidedText(column.title, Qt::ElideRight, words.width()));
    }
    void paintEvent(QPaintEvent* event) override {
        QPainter painter(viewport());
        painter.fillRect(viewport()->rect(), m_theme.tokens().sunken);
        painter.fillRect(0, viewport()->height() - 1, viewport()->width(), 1, m_theme.tokens().line);
        painter.end();
        QHeaderView::paintEvent(event);
    }

private:
    Theme& m_theme;
    CatalogueGrid* m_grid;
};

class CatalogueGrid::Cells : public QStyledItemDelegate {
public:
    Cells(Theme& theme, CatalogueGrid* grid) : QStyledItemDelegate(grid), m_theme(theme), m_grid(grid) {}

    QRect wordsRect(const QRect& cell, int column) const {
        const bool centred = m_grid->grid().columns[column].align & Qt::AlignHCenter;
        const int left = column == 0 ? m_theme.cardPadding() : centred ? 0 : m_theme.px(sidePad);
        return cell.adjusted(left, 0, centred ? 0 : -m_theme.px(4), 0);
    }
    int rowHeight() const { return m_theme.px(m_theme.density() == Density::Compact ? 32 : 37); }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
        const GridRow& row = m_grid->grid().rows[index.row()];
        if (!row.group.isEmpty()) { return {10, m_theme.groupHead()}; }
        const GridCell* cell = m_grid->m_model->cell(index);
        if (!m_grid->grid().wrap || !cell || cell->text.isEmpty()) { return {10, rowHeight()}; }
        const int width = wordsRect(QRect(0, 0, m_grid->columnWidth(index.column()), 10), index.column()).width();
        const QRect needed = QFontMetrics(m_theme.font(cell->role))
                                 .boundingRect(QRect(0, 0, std::max(20, width), 10'000), Qt::TextWordWrap, cell->text);
        return {10, std::max(rowHeight(), needed.height() + m_theme.px(14))};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Tokens& t = m_theme.tokens();
        const GridRow& row = m_grid->grid().rows[index.row()];
        painter->save();
        if (!row.group.isEmpty()) {
            paintGroup(*painter, option.rect, row);
            painter->restore();
            return;
        }
        const bool current = index.row() == m_grid->currentIndex().row();
        const bool focus = m_grid->hasFocus() && index == m_grid->currentIndex();
        const QColor ground = current                                  ? t.accentWeak
                              : row.tone                               ? t.toneWeak(*row.tone)
                              : option.state & QStyle::State_MouseOver ? t.hover
                                                                       : t.surface;
        painter->fillRect(option.rect, ground);
        painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, t.line);
        const int bar = m_theme.px(4);
        if (index.column() == 0 && (row.changed || (current && !m_grid->hasFocus()))) {
            painter->fillRect(option.rect.left(), option.rect.top(), bar, option.rect.height(),
                              row.changed ? t.lampWarn : t.accent);
        }
        if (const GridCell* cell = m_grid->m_model->cell(index)) { paintCell(*painter, option.rect, index, *cell); }
        if (focus) { glyphs::paintBox(*painter, option.rect, {}, t.focus, 0, m_theme.px(t.focusWidth)); }
        painter->restore();
    }

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const override {
        const GridCell* cell = m_grid->m_model->cell(index);
        if (!cell || !cell->edit) { return nullptr; }
        const QString name = index.data(Qt::AccessibleTextRole).toString();
        if (!cell->edit->choices.isEmpty()) {
            auto* box = new QComboBox(parent);
            for (const auto& choice : cell->edit->choices) { box->addItem(choice.words); }
            box->setAccessibleName(name);
            auto* self = const_cast<Cells*>(this);
            connect(box, &QComboBox::activated, self, [self, box] {
                Q_EMIT self->commitData(box);
                Q_EMIT self->closeEditor(box);
            });
            return box;
        }
        auto* line = new QLineEdit(parent);
        line->setAccessibleName(name);
        return line;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override {
        const GridCell* cell = m_grid->m_model->cell(index);
        if (!cell || !cell->edit) { return; }
        if (auto* line = qobject_cast<QLineEdit*>(editor)) { line->setText(cell->edit->raw); }
        if (auto* box = qobject_cast<QComboBox*>(editor)) {
            const int at = box->findText(cell->text);
            box->setCurrentIndex(std::max(0, at));
        }
    }
    void setModelData(QWidget* editor, QAbstractItemModel*, const QModelIndex& index) const override {
        const GridCell* cell = m_grid->m_model->cell(index);
        if (!cell || !cell->edit) { return; }
        workstation::CatalogueEdit edit{cell->edit->path, cell->edit->kind, {}};
        if (const auto* line = qobject_cast<QLineEdit*>(editor)) {
            const QString typed = line->text().trimmed();
            if (typed == cell->edit->raw) { return; }
            if (typed.isEmpty() && cell->edit->removeEmpty) { edit.kind = GridEdit::Kind::Remove; }
            edit.value = typed.toStdString();
        } else if (const auto* box = qobject_cast<QComboBox*>(editor)) {
            const int chosen = box->currentIndex();
            if (chosen < 0 || chosen >= cell->edit->choices.size()) { return; }
            const auto& choice = cell->edit->choices[chosen];
            if (choice.words == cell->text) { return; }
            if (!choice.path.empty()) { edit.path = choice.path; }
            edit.kind = choice.kind;
            edit.value = choice.value.toStdString();
        }
        Q_EMIT m_grid->edited(edit);
    }
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override {
        QRect place = option.rect;
        const int least = m_theme.px(qobject_cast<QComboBox*>(editor) ? 190 : 64);
        if (place.width() < least) { place.setWidth(least); }
        if (place.right() > m_grid->viewport()->width()) { place.moveRight(m_grid->viewport()->width() - 1); }
        place.setHeight(std::min(place.height(), rowHeight()));
        place.adjust(index.column() == 0 ? m_theme.px(6) : 0, 1, 0, -1);
        editor->setGeometry(place);
    }

private:
    void paintGroup(QPainter& painter, const QRect& rect, const GridRow& row) const {
        const Tokens& t = m_theme.tokens();
        painter.fillRect(rect, t.sunken);
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, t.line);
        const int pad = m_theme.cardPadding();
        painter.setFont(m_theme.font(Role::SupportBold));
        painter.setPen(t.text);
        painter.drawText(rect.adjusted(pad, 0, -pad, 0), Qt::AlignVCenter | Qt::AlignLeft, row.group);
        const int words = QFontMetrics(m_theme.font(Role::SupportBold)).horizontalAdvance(row.group);
        painter.setFont(m_theme.font(Role::Support));
        painter.setPen(t.text2);
        painter.drawText(rect.adjusted(pad + words + m_theme.px(10), 0, -pad, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         row.detail);
    }
    void paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index, const GridCell& cell) const {
        const Tokens& t = m_theme.tokens();
        if (cell.mark != GridCell::Mark::None) {
            paintMark(painter, rect, cell.mark);
            return;
        }
        const QRect words = wordsRect(rect, index.column());
        const QFont font = m_theme.font(cell.role);
        painter.setFont(font);
        painter.setPen(t.ink(cell.ink));
        const Qt::Alignment align = m_grid->grid().columns[index.column()].align;
        if (m_grid->grid().wrap) {
            painter.drawText(words, int(align | Qt::AlignVCenter) | Qt::TextWordWrap, cell.text);
            return;
        }
        painter.drawText(words, int(align | Qt::AlignVCenter),
                         QFontMetrics(font).elidedText(cell.text, Qt::ElideRight, words.width()));
    }
    void paintMark(QPainter& painter, const QRect& rect, GridCell::Mark mark) const {
        const Tokens& t = m_theme.tokens();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        const QPointF centre = QRectF(rect).center();
        if (mark == GridCell::Mark::Produces) {
            const double half = m_theme.px(8);
            painter.setBrush(t.accent);
            painter.drawPolygon(QPolygonF({centre + QPointF(0, -half), centre + QPointF(half, 0),
                                           centre + QPointF(0, half), centre + QPointF(-half, 0)}));
            return;
        }
        const bool asks = mark == GridCell::Mark::Asks;
        const double radius = asks ? m_theme.px(6) : m_theme.px(2) * 0.75;
        painter.setBrush(asks ? t.text2 : t.text3);
        painter.drawEllipse(centre, radius, radius);
    }

    Theme& m_theme;
    CatalogueGrid* m_grid;
};

CatalogueGrid::CatalogueGrid(Theme& theme, QWidget* parent)
    : QTableView(parent)
    , m_theme(theme)
    , m_model(new GridModel(this))
    , m_cells(new Cells(theme, this))
    , m_head(new Head(theme, this)) {
    setModel(m_model);
    setItemDelegate(m_cells);
    setHorizontalHeader(m_head);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(1);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setCornerButtonEnabled(false);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    overlayScrollBar(theme, this);
    connect(this, &QAbstractItemView::doubleClicked, this, [this] {
        if (!toggleCurrent()) { editCurrent(); }
    });
    followTheme(theme, this, [this] { place(); });
}

void CatalogueGrid::setGrid(const GridData& data) {
    if (isEditing()) {
        m_waiting = data;
        return;
    }
    m_waiting.reset();
    const std::string path = currentPath();
    const int column = currentIndex().column();
    const int scrolled = verticalScrollBar()->value();
    const int row = currentIndex().row();
    m_model->setGrid(data);
    clearSpans();
    for (int i = 0; i < data.rows.size(); ++i) {
        if (!data.rows[i].group.isEmpty()) { setSpan(i, 0, 1, int(data.columns.size())); }
    }
    place();
    int at = -1;
    for (int i = 0; i < data.rows.size(); ++i) {
        if (!data.rows[i].cells.isEmpty() && (at < 0 || (!path.empty() && data.rows[i].path == path))) { at = i; }
        if (at >= 0 && !path.empty() && data.rows[at].path == path) { break; }
    }
    // Several rows of one list share a path's beginning; the same place is the better guess then.
    if (row >= 0 && row < data.rows.size() && !data.rows[row].cells.isEmpty() && data.rows[row].path == path) {
        at = row;
    }
    if (at >= 0) {
        const int place = column >= 0 && column < data.columns.size() ? column : 0;
        setCurrentIndex(m_model->index(at, place));
        verticalScrollBar()->setValue(scrolled);
    }
}

std::string CatalogueGrid::currentPath() const {
    const int row = currentIndex().row();
    return row >= 0 && row < grid().rows.size() ? grid().rows[row].path : std::string();
}

bool CatalogueGrid::goTo(const std::string& path) {
    int best = -1;
    std::size_t length = 0;
    for (int i = 0; i < grid().rows.size(); ++i) {
        const GridRow& row = grid().rows[i];
        if (row.cells.isEmpty() || row.path.empty()) { continue; }
        const bool inside = path == row.path || path.rfind(row.path + "/", 0) == 0;
        if (inside && row.path.size() > length) {
            best = i;
            length = row.path.size();
        }
    }
    // A finding about a whole list ("items") leads to its first row.
    for (int i = 0; best < 0 && i < grid().rows.size(); ++i) {
        const GridRow& row = grid().rows[i];
        if (!row.cells.isEmpty() && !path.empty() && row.path.rfind(path, 0) == 0) { best = i; }
    }
    if (best < 0) { return false; }
    setCurrentIndex(m_model->index(best, std::max(0, currentIndex().column())));
    scrollTo(currentIndex());
    return true;
}

bool CatalogueGrid::editCurrent() {
    if (!m_editable || !currentIndex().isValid()) { return false; }
    QModelIndex target = currentIndex();
    if (!(m_model->flags(target) & Qt::ItemIsEditable)) {
        for (int column = 0; column < m_model->columnCount(); ++column) {
            const QModelIndex other = m_model->index(target.row(), column);
            if (m_model->flags(other) & Qt::ItemIsEditable) {
                target = other;
                break;
            }
        }
    }
    if (!(m_model->flags(target) & Qt::ItemIsEditable)) { return false; }
    setCurrentIndex(target);
    edit(target);
    return true;
}

bool CatalogueGrid::toggleCurrent() {
    const GridCell* cell = m_model->cell(currentIndex());
    if (!m_editable || !cell || !cell->toggle) { return false; }
    Q_EMIT edited(*cell->toggle);
    return true;
}

void CatalogueGrid::cancelEditing() {
    if (QWidget* editor = indexWidget(currentIndex()) ? nullptr : viewport()->findChild<QLineEdit*>()) {
        closeEditor(editor, QAbstractItemDelegate::RevertModelCache);
    }
}

void CatalogueGrid::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) {
    QTableView::closeEditor(editor, hint);
    if (m_waiting && !isEditing()) { setGrid(GridData(*m_waiting)); }
}

void CatalogueGrid::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    for (const QModelIndex& index : {current, previous}) {
        if (!index.isValid()) { continue; }
        const QRect row(0, rowViewportPosition(index.row()), viewport()->width(), rowHeight(index.row()));
        viewport()->update(row);
    }
    Q_EMIT currentMoved();
}

void CatalogueGrid::keyPressEvent(QKeyEvent* event) {
    if (isEditing()) {  // what the editor let through is not for the rows
        event->ignore();
        return;
    }
    if (event->key() == Qt::Key_Space) {
        toggleCurrent();
        return;
    }
    if (event->key() == Qt::Key_Insert && event->modifiers() == Qt::NoModifier) {
        Q_EMIT moreAsked();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
        !(event->modifiers() & Qt::ControlModifier)) {
        QKeyEvent down(QEvent::KeyPress, Qt::Key_Down, Qt::NoModifier);
        QTableView::keyPressEvent(&down);
        return;
    }
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab ||
        (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier))) {
        event->ignore();
        return;
    }
    QTableView::keyPressEvent(event);
}

void CatalogueGrid::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    place();
}

void CatalogueGrid::place() {
    int fixed = 0;
    int rests = 0;
    for (const GridColumn& column : grid().columns) {
        fixed += column.width > 0 ? m_theme.px(column.width) : 0;
        rests += column.width == 0;
    }
    const int rest =
        rests > 0 ? std::max(m_theme.px(leastRest), (viewport()->width() - m_theme.px(barRoom) - fixed) / rests) : 0;
    for (int i = 0; i < grid().columns.size(); ++i) {
        setColumnWidth(i, grid().columns[i].width > 0 ? m_theme.px(grid().columns[i].width) : rest);
    }
    m_head->setFixedHeight(m_head->sizeHint().height());
    resizeRowsToContents();
}

}  // namespace yc::ui
