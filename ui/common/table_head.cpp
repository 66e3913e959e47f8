// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/table_head.h"

#include "ui/common/accessibility.h"

#include <QPainter>

namespace yc::ui {

QList<QRect> columnRects(const Theme& theme, const QList<TableColumn>& columns, int totalWidth, int height) {
    const int pad = theme.cardPadding();
    int fixed = 0;
    int open = 0;
    for (const TableColumn& c : columns) {
        fixed += theme.px(c.width);
        open += c.width == 0 ? 1 : 0;
    }
    const int rest = std::max(0, totalWidth - 2 * pad - fixed);
    QList<QRect> rects;
    int x = pad;
    int seen = 0;
    for (const TableColumn& c : columns) {
        int width = theme.px(c.width);
        if (c.width == 0) {
            ++seen;
            width = rest * seen / open - rest * (seen - 1) / open;
        }
        rects << QRect(x, 0, width, height);
        x += width;
    }
    return rects;
}

TableHead::TableHead(Theme& theme, const QList<TableColumn>& columns, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_columns(columns) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    followTheme(theme, this, [this] { updateGeometry(); });
    setColumns(columns);
}

void TableHead::setColumns(const QList<TableColumn>& columns) {
    m_columns = columns;
    QStringList titles;
    for (const TableColumn& c : columns) {
        if (!c.title.isEmpty()) { titles << c.title; }
    }
    setReadable(this, titles.join(QStringLiteral("，")));
    update();
}

QSize TableHead::sizeHint() const { return {m_theme.px(300), m_theme.tableHead()}; }
QSize TableHead::minimumSizeHint() const { return {m_theme.px(60), m_theme.tableHead()}; }

void TableHead::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = m_theme.tokens();
    painter.fillRect(rect(), t.sunken);
    painter.fillRect(0, height() - 1, width(), 1, t.line);
    const QFont font = m_theme.font(Role::Support);
    painter.setFont(font);
    painter.setPen(t.text2);
    const QList<QRect> rects = columnRects(m_theme, m_columns, width(), height());
    for (int i = 0; i < m_columns.size(); ++i) {
        painter.drawText(rects[i], int(m_columns[i].align) | Qt::AlignVCenter,
                         QFontMetrics(font).elidedText(m_columns[i].title, Qt::ElideRight, rects[i].width()));
    }
}

}  // namespace yc::ui
