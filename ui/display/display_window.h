// SPDX-License-Identifier: GPL-3.0-or-later
// Call screen 叫号屏: full screen, read from 7 to 18 m. Everything is drawn in a design of 1920×1080 px and scaled to the
// screen. A new call fades in within 200 ms and holds; nothing blinks or scrolls.
#pragma once

#include "ui/common/theme.h"
#include "ui/hall/day_text.h"
#include "workstation/hall_service.h"

#include <memory>
#include <QWidget>

class QVariantAnimation;

namespace yc::ui {

class DisplayWindow : public QWidget {
    Q_OBJECT
public:
    DisplayWindow(Theme& theme, workstation::DisplayService& service, QWidget* parent = nullptr);

    void setClock(Clock clock);
    // Everything the screen says, line by line: for the accessible description and for tests.
    QStringList spokenLines() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    using Snapshot = workstation::DisplaySnapshot;
    void present(std::shared_ptr<const Snapshot> snapshot);
    void describe();
    void paintHead(QPainter& painter) const;
    void paintCall(QPainter& painter) const;
    void paintEarlier(QPainter& painter) const;
    void paintWaits(QPainter& painter) const;
    void paintMissed(QPainter& painter, double top) const;
    void paintFoot(QPainter& painter) const;
    void paintDesk(QPainter& painter, const journal::TicketRow& ticket, double right, double baseline, int digits,
                   int words, const QColor& wordsColour) const;
    QString deskName(const journal::TicketRow& ticket) const;
    QString themeName(const journal::TicketRow& ticket) const;
    std::vector<workstation::ThemeQueue> shownThemes() const;
    QString staleText() const;

    Theme& m_theme;
    workstation::DisplayService& m_service;
    Clock m_clock;
    std::shared_ptr<const Snapshot> m_snapshot;
    std::optional<domain::Instant> m_fresh;  // last time the picture was true
    QVariantAnimation* m_fade;
    QString m_shownCall;
    QString m_minute;
    int m_second = 0;
};

}  // namespace yc::ui
