// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/accessibility.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>

namespace yc::ui {
namespace {

QAccessibleInterface* makeInterface(const QString& className, QObject* object) {
    static const QHash<QString, QAccessible::Role> roles = {
        {QStringLiteral("yc::ui::Rail"), QAccessible::ToolBar},
        {QStringLiteral("yc::ui::KeyBar"), QAccessible::ToolBar},
        {QStringLiteral("yc::ui::StepTabs"), QAccessible::PageTabList},
        {QStringLiteral("yc::ui::MaterialRow"), QAccessible::ListItem},
        {QStringLiteral("yc::ui::VerdictSegment"), QAccessible::Grouping},
        {QStringLiteral("yc::ui::Chip"), QAccessible::StaticText},
        {QStringLiteral("yc::ui::Lamp"), QAccessible::StaticText},
        {QStringLiteral("yc::ui::KeyCap"), QAccessible::StaticText},
        {QStringLiteral("yc::ui::Disc"), QAccessible::StaticText},
        {QStringLiteral("yc::ui::AlarmHead"), QAccessible::StaticText},
        {QStringLiteral("yc::ui::Notice"), QAccessible::StaticText},
        {QStringLiteral("yc::ui::GroupHead"), QAccessible::StaticText},
        {QStringLiteral("yc::ui::ValueRow"), QAccessible::StaticText},
        {QStringLiteral("yc::ui::ClockBar"), QAccessible::StaticText},
        {QStringLiteral("yc::ui::QueueStrip"), QAccessible::StatusBar},
        {QStringLiteral("yc::ui::Toast"), QAccessible::AlertMessage},
        {QStringLiteral("yc::ui::PaperView"), QAccessible::Document},
        {QStringLiteral("yc::ui::Card"), QAccessible::Grouping},
        {QStringLiteral("yc::ui::LiveLabel"), QAccessible::AlertMessage},
    };
    auto* widget = qobject_cast<QWidget*>(object);
    if (!widget) { return nullptr; }
    const auto found = roles.constFind(className);
    return found == roles.constEnd() ? nullptr : new QAccessibleWidget(widget, *found, widget->accessibleName());
}

}  // namespace

void installAccessibility() {
    static const bool once = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(once);
}

LiveLabel::LiveLabel(QWidget* parent) : QLabel(parent) {
    setFixedSize(1, 1);
    setAccessibleName(QStringLiteral(" "));
    lower();
}

void LiveLabel::say(const QString& sentence) {
    setAccessibleName(sentence);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void setReadable(QWidget* widget, const QString& name, const QString& description) {
    widget->setAccessibleName(name);
    widget->setAccessibleDescription(description);
}

}  // namespace yc::ui
