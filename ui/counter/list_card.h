// SPDX-License-Identifier: GPL-3.0-or-later
// List card 批量名单: a file of persons is checked, its good rows go on the list, its bad rows go back with their reasons.
// Digits choose what to do next; what cannot be done now says why.
#pragma once

#include "ui/common/card.h"
#include "workstation/batch_service.h"

#include <array>
#include <functional>

namespace yc::ui {

class OptionButton;
class Progress;

class ListCard : public Card {
    Q_OBJECT
public:
    ListCard(Theme& theme, workstation::BatchService& service, QWidget* parent);

    using PathChooser = std::function<QString(bool save, const QString& suggested)>;
    void setPathChooser(PathChooser chooser) { m_choosePath = std::move(chooser); }
    QWidget* firstOpen() const;
    const workstation::BatchSnapshot* snapshot() const { return m_snapshot.get(); }

Q_SIGNALS:
    void said(const QString& words);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum Action { Choose, Take, Returned, Blank, Clear, Actions };
    using Snapshot = std::shared_ptr<const workstation::BatchSnapshot>;
    void show(const Snapshot& snapshot);
    void showActions();
    void showProblems();
    void run(Action action);
    workstation::Answer answer(const QString& path);
    QString standing() const;

    Theme& m_theme;
    workstation::BatchService& m_service;
    Snapshot m_snapshot;
    PathChooser m_choosePath;
    std::array<OptionButton*, Actions> m_buttons{};
    Notice* m_notice;
    Progress* m_progress;
    QVBoxLayout* m_problems;
};

}  // namespace yc::ui
