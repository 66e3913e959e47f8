// SPDX-License-Identifier: GPL-3.0-or-later
// Path 走过的路: the questions as one line from top to bottom, the branches not taken in grey, the scenario at the end.
#pragma once

#include "ui/counter/counter_words.h"

#include <QWidget>

namespace yc::ui {

class SituationPath : public QWidget {
    Q_OBJECT
public:
    explicit SituationPath(Theme& theme, QWidget* parent = nullptr);
    struct Stop {
        QString label;   // 本省; 正在问; 待问
        QString branch;  // what the other ways would bring
        glyphs::DiscState state = glyphs::DiscState::Dashed;
        bool current = false;
        bool answered = false;
        bool unverified = false;
    };
    void setStops(const QList<Stop>& stops, const QString& end, const QString& endHint);
    QSize sizeHint() const override { return {m_theme.px(372), m_theme.px(300)}; }
    QSize minimumSizeHint() const override { return {m_theme.px(240), m_theme.px(160)}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintStop(QPainter& painter, int index, int x, int y) const;
    Theme& m_theme;
    QList<Stop> m_stops;
    QString m_end;
    QString m_endHint;
};

}  // namespace yc::ui
