// SPDX-License-Identifier: GPL-3.0-or-later
// Review 审查: the case's papers in the middle and the criteria beside them.
#pragma once

#include "ui/backoffice/criteria_list.h"
#include "ui/common/card.h"
#include "ui/common/paper_view.h"
#include "ui/common/text_field.h"
#include "workstation/snapshots.h"

class QHBoxLayout;
class QScrollArea;

namespace yc::ui {

class EmptyState;

class ReviewPanel : public Card {
    Q_OBJECT
public:
    ReviewPanel(Theme& theme, const reports::FontMetricsProvider& fonts, QWidget* parent = nullptr);
    void setSnapshot(const workstation::BackOfficeSnapshot& snapshot);
    CriteriaList* criteria() const { return m_criteria; }
    PaperView* paper() const { return m_paper; }
    QString note() const { return m_note->toPlainText().trimmed(); }
    TextArea* noteEdit() const { return m_note; }
    void clearNote() { m_note->setPlainText({}); }
    int paperCount() const { return int(m_tabs.size()); }
    int paperIndex() const { return m_index; }
    void setPaperIndex(int index);
    void setCriteriaWidth(int designPx);

Q_SIGNALS:
    void paperChosen(int index);

private:
    class Tab;
    QWidget* makeMiddle();
    QWidget* makeCriteria();
    void fillHead(const workstation::BackOfficeSnapshot& snapshot);
    void fillTabs(const workstation::BackOfficeSnapshot& snapshot);
    void fillCriteria(const workstation::BackOfficeSnapshot& snapshot);
    void fillOriginals(const workstation::BackOfficeSnapshot& snapshot);

    Theme& m_theme;
    const reports::FontMetricsProvider& m_fonts;
    EmptyState* m_empty;
    QWidget* m_content;
    Label* m_item;
    Chip* m_tolerated;
    Label* m_case;
    Label* m_hint;
    QHBoxLayout* m_tabRow;
    QList<Tab*> m_tabs;
    QStringList m_tabTexts;
    PaperView* m_paper;
    Label* m_originals;
    GroupHead* m_criteriaHead;
    KeyCap* m_meetsKey;
    KeyCap* m_failsKey;
    QScrollArea* m_scroll;
    CriteriaList* m_criteria;
    TextArea* m_note;
    QWidget* m_criteriaSide;
    QString m_caseKey;
    int m_index = 0;
};

}  // namespace yc::ui
