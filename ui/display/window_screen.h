// SPDX-License-Identifier: GPL-3.0-or-later
// Window screen 窗口屏: hangs over one window. The number that is served or called there, large; its theme; who is next; the
// hall's words for the moment (R168). Never a name. A design of 1920×1080 px, scaled.
#pragma once

#include "ui/common/theme.h"
#include "ui/hall/day_text.h"
#include "workstation/hall_service.h"

#include <memory>
#include <QWidget>

namespace yc::ui {

class WindowScreen : public QWidget {
    Q_OBJECT
public:
    // `window`: its id ("W03") or its number ("3").
    WindowScreen(Theme& theme, workstation::DisplayService& service, const QString& window, QWidget* parent = nullptr);

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
    const workstation::DisplayDesk* desk() const;
    QString number() const;
    QString themeName() const;
    QString phrase() const;
    QString staleText() const;
    void paintMiddle(QPainter& painter, const workstation::DisplayDesk& desk) const;
    void paintNext(QPainter& painter, const workstation::DisplayDesk& desk) const;
    Theme& m_theme;
    workstation::DisplayService& m_service;
    QString m_window;
    Clock m_clock;
    std::shared_ptr<const Snapshot> m_snapshot;
    std::optional<domain::Instant> m_fresh;
    QString m_minute;
    int m_second = 0;
};

}  // namespace yc::ui
