// SPDX-License-Identifier: GPL-3.0-or-later
// Try it 试办: the theme as it is shown, walked on invented answers. Digits answer, and what the person would have to bring,
// fill in, pay and wait for stands beside it at once, each line with the item, situation and rule that ask for it. Nothing is
// recorded.
#pragma once

#include "domain/catalogue/resolution.h"
#include "ui/catalogue/section_tables.h"
#include "ui/common/card.h"

class QStandardItemModel;
class QVBoxLayout;

namespace yc::ui {

class OptionButton;
class RowList;

class TryPanel : public QWidget {
    Q_OBJECT
public:
    explicit TryPanel(Theme& theme, QWidget* parent = nullptr);
    void setSnapshot(const std::shared_ptr<const workstation::CatalogueSnapshot>& snapshot);
    void restart();  // no answer given
    const domain::catalogue::Resolution& resolution() const { return m_resolution; }
    const domain::catalogue::Answers& answers() const { return m_answers; }
    RowList* questions() const { return m_questions; }
    RowList* outcome() const { return m_outcome; }
    QString summary() const;
    QString explanation() const;  // of the current line of the outcome
    // "出生登记（公安局） · 婚内、双方本市 · 非婚生育": which item, situation and rule ask for a line (R005, R045).
    static QString whyLine(const domain::catalogue::Release& release, const domain::catalogue::Theme& theme,
                           const domain::catalogue::MaterialLine& line);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void resolve();
    void showQuestions();
    void showOptions();
    void showOutcome();
    void addGroup(const QString& title, const QString& detail);
    void addRow(const QString& name, const QString& why, const QString& aside, const QString& key = {},
                Ink ink = Ink::Text2);
    void answer(int option);
    void clearAnswer();
    const domain::catalogue::Theme* theme() const { return m_snapshot ? m_snapshot->theme() : nullptr; }
    Theme& m_theme;
    std::shared_ptr<const workstation::CatalogueSnapshot> m_snapshot;
    domain::ThemeId m_of;
    domain::catalogue::Answers m_answers;
    domain::catalogue::ItemChoice m_choice;
    domain::catalogue::Resolution m_resolution;
    domain::QuestionId m_current;
    Card* m_left;
    Card* m_right;
    RowList* m_questions;
    QStandardItemModel* m_questionRows;
    QWidget* m_optionBox;
    QVBoxLayout* m_optionLayout;
    QList<OptionButton*> m_options;
    RowList* m_outcome;
    QStandardItemModel* m_outcomeRows;
    AlarmHead* m_head;
    Label* m_why;  // the current line explained in full
};

}  // namespace yc::ui
