// SPDX-License-Identifier: GPL-3.0-or-later
// Option 选项: one choice of a question or a decision, with its digit, its consequence, and the reason when it
// cannot be taken. Put them in a QButtonGroup; ↑ ↓ move, Space chooses, the digit is handled by the pane.
#pragma once

#include "ui/common/glyphs.h"

#include <QAbstractButton>

namespace yc::ui {

class OptionButton : public QAbstractButton {
    Q_OBJECT
public:
    struct Spec {
        QString digit;  // "1"…"9", empty for none
        QString title;
        QString detail;  // second line, or beside the title when `inlineDetail`
        QString aside;   // right end: consequence ("材料不增加")
        Tone asideTone = Tone::Neutral;
        QString asideIcon;
        QString icon;               // before the title
        bool inlineDetail = false;  // title and detail on one line (decisions)
        int titleWidth = 0;         // design px of the title column when inlineDetail; 0 = as long as it is
        int height = 0;             // design px; 0 = by density and lines
    };

    OptionButton(Theme& theme, const Spec& spec, QWidget* parent = nullptr);
    void setSpec(const Spec& spec);
    const Spec& spec() const { return m_spec; }
    // Not available: stays visible, pale, the reason replaces the detail.
    void setRefused(const QString& reason);
    // Digit of an outer choice while an inner one is open: dashed and pale.
    void setDormant(bool dormant);
    bool isRefused() const { return !m_reason.isEmpty(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    void updateName();
    Theme& m_theme;
    Spec m_spec;
    QString m_reason;
    bool m_dormant = false;
};

}  // namespace yc::ui
