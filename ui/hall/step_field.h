// SPDX-License-Identifier: GPL-3.0-or-later
// Step field 选值框: one value out of few. Up and down step, a digit jumps to the value that begins with it, Delete puts it
// back to the first. The list never opens: what is chosen stands in the box.
#pragma once

#include "ui/common/theme.h"

#include <QElapsedTimer>
#include <QWidget>

namespace yc::ui {

class StepField : public QWidget {
    Q_OBJECT
public:
    struct Item {
        QString id;      // empty: the value "none"
        QString words;   // in the box
        QString detail;  // behind them, pale
        QString digits;  // typed to jump here: "9"; empty = cannot be typed
    };

    explicit StepField(Theme& theme, const QString& name, QWidget* parent = nullptr);
    // Keeps the chosen id when it is still there, else falls back to the first. `changed` is not told.
    void setItems(const QList<Item>& items);
    const QList<Item>& items() const { return m_items; }
    QString id() const { return m_items.isEmpty() ? QString() : m_items[m_index].id; }
    void choose(const QString& id);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void changed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void moveTo(int index);
    bool typed(const QString& digit);
    void describe();
    Theme& m_theme;
    QString m_name;
    QList<Item> m_items;
    int m_index = 0;
    QString m_typed;
    QElapsedTimer m_typedAt;
};

}  // namespace yc::ui
