// SPDX-License-Identifier: GPL-3.0-or-later
// Verdict segment 结论五键: 1 齐全 2 缺失 3 不符 4 容缺 5 免交 in one bar; a choice that the rules forbid stays,
// pale, with its reason.
#pragma once

#include "ui/common/glyphs.h"

#include <array>
#include <QWidget>

class QAbstractButton;
class QButtonGroup;

namespace yc::ui {

class VerdictSegment : public QWidget {
    Q_OBJECT
public:
    explicit VerdictSegment(Theme& theme, QWidget* parent = nullptr);

    Verdict verdict() const { return m_verdict; }
    void setVerdict(Verdict verdict);  // Unchecked clears the choice; emits nothing
    void setAvailable(Verdict verdict, bool available, const QString& reason = {});
    bool isAvailable(Verdict verdict) const;
    QString reason(Verdict verdict) const;
    QString reasons() const;  // all reasons, deduplicated, joined by "；"
    // Other words than the five verdicts (criteria: 符合, 不符); texts in digit order, at most five.
    void setTexts(const QStringList& texts);

Q_SIGNALS:
    void chosen(yc::ui::Verdict verdict);                          // by key, mouse or Space
    void refused(yc::ui::Verdict verdict, const QString& reason);  // asked for, not available

public Q_SLOTS:
    void choose(yc::ui::Verdict verdict);  // as if pressed

protected:
    void keyPressEvent(QKeyEvent* event) override;  // digits 0-5, ← →, Space

private:
    struct Part {
        QAbstractButton* button = nullptr;
        bool available = true;
        QString reason;
    };
    Part& part(Verdict verdict);
    Theme& m_theme;
    std::array<Part, 5> m_parts;
    QButtonGroup* m_group;
    Verdict m_verdict = Verdict::Unchecked;
};

}  // namespace yc::ui
