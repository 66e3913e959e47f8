// SPDX-License-Identifier: GPL-3.0-or-later
// Form step 表单: every field once for all items (R033), filled from what is known with its origin (R034). Enter goes to
// the next empty field, after the last one to the decision.
#pragma once

#include "ui/counter/counter_page.h"

#include <QElapsedTimer>
#include <QHash>

class QScrollArea;

namespace yc::ui {

class Card;

class FormPage : public CounterPage {
    Q_OBJECT
public:
    FormPage(Theme& theme, workstation::CounterService& service, QWidget* parent);
    void setView(const CounterView& view) override;
    QWidget* firstOpen() const override;
    void goToNextOpen() override;
    void commit() override;
    QList<TextField*> fields() const { return m_fields; }

private:
    void rebuild();
    void load(int index);
    void enterFrom(int index);
    void send(int index);
    QString problem(int index, const QString& text) const;
    int nextEmpty(int after) const;
    QList<domain::FieldId> m_ids;
    QList<bool> m_required;
    QList<TextField*> m_fields;
    domain::CaseId m_case;
    Card* m_card;
    QScrollArea* m_scroll;
    bool m_finishing = false;
    // Sent and not yet in a snapshot: an older snapshot must not empty the field again.
    struct Sent {
        QString before;  // on record when it was sent
        QElapsedTimer since;
    };
    QHash<int, Sent> m_sent;
};

}  // namespace yc::ui
