// SPDX-License-Identifier: GPL-3.0-or-later
// Step page 步骤页: one of the five steps of a case. A snapshot goes in, intents go to the service; the page asks the
// workspace for another step and says when its F12 words change.
#pragma once

#include "ui/common/layout_class.h"
#include "ui/common/toast.h"
#include "ui/counter/counter_words.h"
#include "workstation/services.h"

#include <memory>
#include <QWidget>

namespace yc::ui {

using CounterView = std::shared_ptr<const workstation::CounterSnapshot>;

class CounterPage : public QWidget {
    Q_OBJECT
public:
    CounterPage(Theme& theme, workstation::CounterService& service, QWidget* parent)
        : QWidget(parent), m_theme(theme), m_service(service) {}

    // Never null; `theme` inside is set.
    virtual void setView(const CounterView& view) = 0;
    // Where the cursor goes on entering the step: the first open thing.
    virtual QWidget* firstOpen() const = 0;
    // F12 and Enter of "next open thing" within the step.
    virtual void goToNextOpen() {}
    // Sends what is typed and not yet sent; before F12 and before leaving the step.
    virtual void commit() {}
    virtual bool escape() { return false; }
    virtual void setLayoutClass(LayoutClass) {}

Q_SIGNALS:
    void stepAsked(yc::ui::CounterStep step);
    void actChanged();
    void told(const yc::ui::ToastLine& line);

protected:
    void say(const QString& sentence) { Q_EMIT told({ToastLine::Kind::Information, sentence, {}, {}, {}, 6000}); }
    Theme& m_theme;
    workstation::CounterService& m_service;
    CounterView m_view;
};

}  // namespace yc::ui
