// SPDX-License-Identifier: GPL-3.0-or-later
// Queue strip 队列条: the ticket at this window, who comes next and why, who waits. Draws a value snapshot;
// knows nothing of the queue.
#pragma once

#include "ui/common/glyphs.h"
#include "ui/common/layout_class.h"

#include <QWidget>

namespace yc::ui {

struct QueueSnapshot {
    enum class State { Idle, Calling, Serving, Paused, Offline };
    struct Next {
        QString number;  // A024
        QString detail;  // 预约 10:40, 餐饮店
        QString brief;   // 10:40; used when narrow, empty = detail
        bool operator==(const Next&) const = default;
    };
    struct Waiting {
        QString theme;  // 新生儿
        int count = 0;
        QString longest;  // 最久 12 分
        bool alarming = false;
        bool operator==(const Waiting&) const = default;
    };
    State state = State::Idle;
    QString stateText;   // 服务中, 3 号窗口
    QString ticket;      // A023, 空闲
    QString headline;    // 新生儿出生一件事
    QStringList times;   // 已服务 06:42 · 候时 9 分钟 · 呼叫 1 次; the last ones go first when narrow
    QList<Next> next;    // at most three are drawn
    QString nextTitle;   // 接下来
    QString rankReason;  // 按预约时间插入，前面无优先号
    QList<Waiting> waiting;
    QString waitingTitle;  // 本窗口可叫的等候

    bool operator==(const QueueSnapshot&) const = default;
};

class QueueStrip : public QWidget {
    Q_OBJECT
public:
    explicit QueueStrip(Theme& theme, QWidget* parent = nullptr);
    void setSnapshot(const QueueSnapshot& snapshot);
    const QueueSnapshot& snapshot() const { return m_snapshot; }
    void setLayoutClass(LayoutClass layoutClass);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void ticketClicked(const QString& number);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    int paintServing(QPainter& painter, int x);
    int paintNext(QPainter& painter, int x);
    int paintWaiting(QPainter& painter, int x);
    Theme& m_theme;
    QueueSnapshot m_snapshot;
    LayoutClass m_class = LayoutClass::Wide;
    QList<QPair<QRect, QString>> m_hits;
    QRect m_reasonRect;
};

}  // namespace yc::ui
