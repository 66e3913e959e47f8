// SPDX-License-Identifier: GPL-3.0-or-later
// 路线: what else can be done with papers and slips besides packing and signing: another route, another receiver, parcels
// that leave on a sheet, a receiver who signs here, papers of an ended case that go back in one go.
#pragma once

#include "ui/common/card.h"
#include "ui/common/option_button.h"
#include "ui/common/text_field.h"
#include "ui/shell/workspace.h"
#include "workstation/services.h"

namespace yc::ui {

class WayCard : public Card {
    Q_OBJECT
public:
    enum class Page { None, Other, Receivers, Departure, SignHere, GiveBack };

    WayCard(Theme& theme, workstation::HandoffService& service, QWidget* parent = nullptr);

    void setSnapshot(const std::shared_ptr<const workstation::HandoffSnapshot>& snapshot);
    void openPage(Page page);
    void openEnded(const QString& caseId);
    Page page() const { return m_page; }
    bool isOpen() const { return m_page != Page::None; }
    bool close();            ///< true when something was open
    void choose(int digit);  ///< an option of the page
    /// What F12 is while this card is open.
    KeyAction act() const;

    TextField* first() const { return m_first; }
    TextField* second() const { return m_second; }

Q_SIGNALS:
    void changed();

private:
    struct Option {
        QString title;
        QString aside;
        std::function<void()> run;  ///< at once; empty: chosen, F12 does it
        domain::SlipRoute route = domain::SlipRoute::Hand;
    };
    void rebuild();
    void fillOther();
    void fillReceivers();
    void fillDeparture();
    void fillSignHere();
    void fillGiveBack();
    void setFields(const QString& first, const QString& second = {}, bool secret = false);
    void showOptions();
    const workstation::DepartureView* departure() const;
    const workstation::EndedCaseView* ended() const;
    QString whyNot() const;
    void run();
    workstation::Answer answer();

    Theme& m_theme;
    workstation::HandoffService& m_service;
    std::shared_ptr<const workstation::HandoffSnapshot> m_snapshot;
    Page m_page = Page::None;
    bool m_dismissed = false;  ///< put away with Esc: does not open by itself for this slip again
    QString m_slip;
    QString m_case;
    int m_chosen = -1;
    std::vector<Option> m_options;
    std::vector<domain::Keeper> m_found;
    Label* m_text;
    QVBoxLayout* m_optionBox;
    QList<OptionButton*> m_buttons;
    TextField* m_first;
    TextField* m_second;
    Label* m_problem;
};

/// 现场交接, 快递批次 …
QString routeWords(domain::SlipRoute route);

}  // namespace yc::ui
