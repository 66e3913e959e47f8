// SPDX-License-Identifier: GPL-3.0-or-later
// Step 3 签收: what the signature pad is doing, and after the hand-over that the rating pad is lit. The rating is
// the citizen's alone: nothing here can give or read one (R141).
#pragma once

#include "ui/common/card.h"
#include "ui/common/glyph_widgets.h"
#include "workstation/snapshots.h"

namespace yc::ui {

class SignCard : public Card {
    Q_OBJECT
public:
    explicit SignCard(Theme& theme, QWidget* parent = nullptr);
    void setSnapshot(const workstation::IssueSnapshot& snapshot);
    QString sentence() const;
    QString ratingWords() const { return m_rating->text(); }

private:
    class Box;
    Theme& m_theme;
    Disc* m_disc;
    Box* m_box;
    Label* m_rating;
    IconLabel* m_star;
};

}  // namespace yc::ui
