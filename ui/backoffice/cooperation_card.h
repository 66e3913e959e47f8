// SPDX-License-Identifier: GPL-3.0-or-later
// Cooperation 联办与征询: the joint event or inquiry in hand, in place of clocks and decision. A unit answers an invitation,
// the organiser fixes the time and writes the minutes, a unit asks another one and is answered. F12 is what the mode is for.
#pragma once

#include "reports/layout.h"
#include "ui/common/card.h"
#include "ui/common/option_button.h"
#include "ui/common/text_field.h"
#include "ui/shell/workspace.h"
#include "workstation/joint_service.h"

class QButtonGroup;

namespace yc::ui {

class PaperView;

class CooperationCard : public Card {
    Q_OBJECT
public:
    enum class Mode { Closed, Choose, Call, Answer, Minutes, Look, Ask, Reply };

    CooperationCard(Theme& theme, const reports::FontMetricsProvider& fonts, QWidget* parent = nullptr);
    // Without one there is nothing to do together.
    void setService(workstation::JointService* service) { m_service = service; }
    void setSnapshot(const workstation::JointSnapshot& snapshot);

    bool isOpen() const { return m_mode != Mode::Closed; }
    Mode mode() const { return m_mode; }
    // What may be called or asked for the item on the screen; empty when nothing may.
    bool hasChoices() const;
    void openChoices();
    void openEvent(const domain::JointId& joint);
    void openInquiry(const workstation::InquiryView& inquiry);
    void close();
    // Back to the choices, or closed. Typed text stays until another event or item is opened.
    bool escape();

    // F12 and its words; `reason` says why it cannot be done.
    KeyAction act() const;
    void run();
    void printAgain();
    bool digit(int digit);

    TextField* time() const { return m_time; }
    TextField* place() const { return m_place; }
    TextArea* words() const { return m_words; }
    QList<TextField*> staff() const { return m_staff; }
    OptionButton* option(int digit) const;

Q_SIGNALS:
    void changed();

private:
    struct Choice {
        bool call = false;
        std::size_t index = 0;  // of the calls or the targets
    };
    void enter(Mode mode);
    void refresh();
    void fillOptions();
    void fillStaff();
    void showFacts();
    QString reasonAgainst() const;
    QString actWords() const;
    std::optional<domain::Instant> when() const;
    workstation::Answer answered();

    Theme& m_theme;
    workstation::JointService* m_service = nullptr;
    workstation::JointSnapshot m_snapshot;
    Mode m_mode = Mode::Closed;
    QList<Choice> m_choices;
    Choice m_chosen;
    std::optional<workstation::InquiryView> m_inquiry;
    domain::JointId m_joint;
    Label* m_facts;
    Label* m_units;
    QButtonGroup* m_group;
    QList<OptionButton*> m_options;
    TextField* m_time;
    TextField* m_place;
    QWidget* m_staffBox;
    QList<TextField*> m_staff;
    QList<domain::UnitId> m_staffUnits;
    Label* m_wordsLabel;
    TextArea* m_words;
    Notice* m_refused;
    PaperView* m_paper;
};

// 联合踏勘 and so on, for lists and heads.
QString jointWorkWords(domain::JointWork work);

}  // namespace yc::ui
