// SPDX-License-Identifier: GPL-3.0-or-later
// Form step 表单: every field once for all items (R033), filled from what is known with its origin (R034). Enter goes to
// the next empty field, after the last one to the decision. Groups that repeat (股东, 继承人) have a row for each, added and
// taken out by button; a batch has its list of persons above the fields.
#pragma once

#include "ui/counter/counter_page.h"

#include <QElapsedTimer>
#include <QHash>

class QScrollArea;

namespace yc::ui {

class Button;
class Card;
class ListCard;

class FormPage : public CounterPage {
    Q_OBJECT
public:
    FormPage(Theme& theme, workstation::CounterService& service, QWidget* parent);
    ~FormPage() override;
    void setView(const CounterView& view) override;
    QWidget* firstOpen() const override;
    void goToNextOpen() override;
    void commit() override;
    QList<TextField*> fields() const { return m_fields; }
    // Field ids in the order of fields(), with their rows: "holder.name#2".
    QList<domain::FieldId> ids() const { return m_ids; }
    ListCard* list() const { return m_list; }
    void addRow(const std::string& group);
    void removeRow(const std::string& group, int row);

private:
    QList<domain::FieldId> fieldsOf(const CounterView& view, QList<bool>& required) const;
    void rebuild();
    void letGo();
    void addGroup(class QVBoxLayout* column, const domain::catalogue::FieldGroup& group, int row, QWidget* body);
    void addField(int index, class QGridLayout* grid, int& cell, QWidget* body);
    int rows(const domain::catalogue::FormGroup& group) const;
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
    ListCard* m_list = nullptr;
    QScrollArea* m_scroll;
    QHash<QString, int> m_opened;  // rows asked for by hand, per group, while they are still empty
    QWidget* m_previous = nullptr;
    bool m_finishing = false;
    // Sent and not yet in a snapshot: an older snapshot must not empty the field again.
    struct Sent {
        QString before;  // on record when it was sent
        QElapsedTimer since;
    };
    QHash<int, Sent> m_sent;
};

}  // namespace yc::ui
