// SPDX-License-Identifier: GPL-3.0-or-later
// 队的选择: what can be done with the line, as pages of the queue panel, made of the newest snapshot. Every choice says what it
// would do before it is taken.
#pragma once

#include "ui/counter/queue_panel.h"
#include "workstation/services.h"

#include <QPointer>

namespace yc::ui {

class LineChoices : public QObject {
    Q_OBJECT
public:
    using Clock = std::function<domain::Instant()>;
    using Queue = std::shared_ptr<const workstation::QueueStripSnapshot>;
    LineChoices(QueuePanel& panel, workstation::CounterService& service, Clock clock, QObject* parent);

    void setQueue(const Queue& queue) { m_queue = queue; }
    void setCase(const std::shared_ptr<const workstation::CounterSnapshot>& view) { m_view = view; }

    void callChosen(const domain::TicketId& ticket = {});
    void passed();
    void hold();  // park here or anywhere; an idle window: resume or pause
    void transfer();
    void nextMatter();
    void finish();
    void note();
    void quick();
    void giveTicket();
    void help();
    void why();
    void takeOver();
    void shift();   // the end of the shift: sheet, closing
    void dues();    // 期限: what is due in the hall; remind, and record who was told
    void guides();  // 办事指南 of each theme, 导办告知单 of the open case

Q_SIGNALS:
    // To be shown large: the guide of this theme, or, empty, the guidance slip of the open case.
    void sheetChosen(const yc::domain::ThemeId& theme);

private:
    using Row = journal::TicketRow;
    QString theme(const domain::ThemeId& id) const;
    QString waited(const Row& row) const;
    QString noteOf(const domain::TicketId& id) const;
    QString about(const Row& row) const;
    // Sends `ask` an answer that is shown in the panel; with success it closes.
    void send(const std::function<void(workstation::Answer)>& ask);
    QueuePanel::Choice plain(const QString& title, const QString& detail, std::function<void()> run) const;
    QueuePanel::Page reasons(const QString& title, const QStringList& words, std::function<void(const QString&)> with);
    void chosen(const Row& row, bool first);
    void passedOne(const Row& row);
    void transferTo(const domain::ThemeId& theme, const domain::DeskId& desk, const QString& name);
    void pause(const QString& reason);
    void showDues(const workstation::DueList& list);
    void dueOne(const workstation::DueView& due);
    static QString dueTitle(const workstation::DueView& due);
    void done(const std::function<void()>& run);

    QueuePanel& m_panel;
    workstation::CounterService& m_service;
    Clock m_clock;
    Queue m_queue;
    std::shared_ptr<const workstation::CounterSnapshot> m_view;
};

}  // namespace yc::ui
