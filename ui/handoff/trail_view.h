// SPDX-License-Identifier: GPL-3.0-or-later
// Trail 这份原件走过的路: every station of one paper as a line of dots, with day, time, keeper (R110).
#pragma once

#include "ui/common/theme.h"
#include "workstation/snapshots.h"

#include <QWidget>

namespace yc::ui {

class TrailView : public QWidget {
    Q_OBJECT
public:
    explicit TrailView(Theme& theme, QWidget* parent = nullptr);
    void setTrail(const std::vector<std::pair<domain::CustodyStep, std::string>>& trail);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Step {
        QString time;
        QString title;
        QString support;
        bool bad = false;
    };
    int rowHeight() const;
    Theme& m_theme;
    QList<Step> m_steps;
};

// What happened to a paper, in words: 装入袋, 封单, 拆封签收 …
QString custodyWords(domain::UnitStatus status, const QString& keeper);

}  // namespace yc::ui
