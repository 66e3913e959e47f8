// SPDX-License-Identifier: GPL-3.0-or-later
// Windows 窗口: a tile per window, position means window, look means state. Arrows move, Enter opens the ticket.
#pragma once

#include "ui/common/glyphs.h"
#include "workstation/hall_snapshots.h"

#include <QAbstractButton>
#include <QWidget>

namespace yc::ui {

class DeskTile : public QAbstractButton {
    Q_OBJECT
public:
    explicit DeskTile(Theme& theme, QWidget* parent);
    void setDesk(const workstation::DeskView& desk, domain::Instant now);
    const workstation::DeskView& desk() const { return m_desk; }
    // Time the state lasts, renewed every second.
    void setNow(domain::Instant now);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString big() const;
    QString small() const;
    QString stateText(bool narrow = false) const;
    QString timeText() const;
    void rename();
    void paintFoot(QPainter& painter, const QRect& line) const;
    Theme& m_theme;
    workstation::DeskView m_desk;
    domain::Instant m_now{};
    QString m_time;
};

class DeskGrid : public QWidget {
    Q_OBJECT
public:
    explicit DeskGrid(Theme& theme, QWidget* parent = nullptr);
    void setDesks(const std::vector<workstation::DeskView>& desks, domain::Instant now);
    void setNow(domain::Instant now);
    void setColumns(int columns);
    QList<DeskTile*> tiles() const { return m_tiles; }
    // "服务 8　呼叫 1　空闲 1"
    static QString summary(const std::vector<workstation::DeskView>& desks);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void opened(const yc::workstation::DeskView& desk);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    bool move(int key);
    Theme& m_theme;
    QList<DeskTile*> m_tiles;
    int m_columns = 4;       // wished
    int m_shownColumns = 1;  // after fitting
    int m_current = 0;
};

}  // namespace yc::ui
