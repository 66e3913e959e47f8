// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/screenshot.h"

#include "ui/common/label.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QLayout>
#include <QLineEdit>
#include <QPainter>
#include <QTextLayout>
#include <QTranslator>
#include <QWidget>

namespace yc::ui {

bool renderToPng(QWidget& widget, const QString& path) {
    if (!widget.isVisible()) {
        widget.ensurePolished();
        if (widget.layout()) { widget.layout()->activate(); }
    }
    QApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QImage image(widget.size() * widget.devicePixelRatioF(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(widget.devicePixelRatioF());
    image.fill(widget.palette().color(QPalette::Window));
    widget.render(&image);
    QDir().mkpath(QFileInfo(path).absolutePath());
    return image.convertToFormat(QImage::Format_RGB32).save(path, "PNG");
}

namespace {

QString describe(const QWidget* widget, const QString& text, int needs, int has) {
    const QString name =
        widget->objectName().isEmpty() ? QString::fromLatin1(widget->metaObject()->className()) : widget->objectName();
    return QStringLiteral("%1 '%2' needs %3, has %4").arg(name, text.left(40)).arg(needs).arg(has);
}

void checkLabel(const QLabel* label, QStringList& found) {
    if (label->text().isEmpty()) { return; }
    if (const auto* own = qobject_cast<const Label*>(label); own && own->isElided()) { return; }
    const QRect room = label->contentsRect();
    if (label->wordWrap()) {
        const int needs = label->heightForWidth(label->width());
        if (needs > label->height() + 1) { found << describe(label, label->text(), needs, label->height()); }
        return;
    }
    const QSize needs = label->fontMetrics().size(0, label->text());
    if (needs.width() > room.width() + 1) {
        found << describe(label, label->text(), needs.width(), room.width());
    } else if (label->fontMetrics().height() > room.height() + 4) {
        found << describe(label, label->text(), label->fontMetrics().height(), room.height());
    }
}

}  // namespace

QStringList clippedTexts(const QWidget& root) {
    QStringList found;
    const auto all = root.findChildren<QWidget*>();
    for (const QWidget* widget : all) {
        if (!widget->isVisibleTo(&root) || widget->size().isEmpty()) { continue; }
        if (const auto* label = qobject_cast<const QLabel*>(widget)) {
            if (!label->inherits("yc::ui::LiveLabel")) { checkLabel(label, found); }
            continue;
        }
        if (const auto* edit = qobject_cast<const QLineEdit*>(widget)) {
            const int has = edit->width() - 2;
            const int needs = edit->fontMetrics().horizontalAdvance(edit->text().isEmpty() ? edit->placeholderText()
                                                                                           : edit->displayText());
            if (needs > has && !edit->hasFocus()) { found << describe(edit, edit->displayText(), needs, has); }
            continue;
        }
        // Painted buttons say what they need in their minimum size.
        if (qobject_cast<const QAbstractButton*>(widget) || widget->inherits("yc::ui::GlyphWidget")) {
            const QSize needs = widget->minimumSizeHint();
            if (needs.isValid() && (needs.width() > widget->width() + 1 || needs.height() > widget->height() + 1)) {
                const auto* button = qobject_cast<const QAbstractButton*>(widget);
                found << describe(widget, button ? button->text() : widget->accessibleName(), needs.width(),
                                  widget->width());
            }
        }
    }
    return found;
}

QStringList unnamedOperables(const QWidget& root) {
    QStringList found;
    const auto all = root.findChildren<QWidget*>();
    for (const QWidget* widget : all) {
        const bool operable = qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLineEdit*>(widget) ||
                              qobject_cast<const QComboBox*>(widget) ||
                              qobject_cast<const QAbstractItemView*>(widget) ||
                              (widget->focusPolicy() & Qt::TabFocus && !widget->focusProxy());
        const bool inner = widget->objectName().startsWith(QStringLiteral("qt_")) ||
                           qobject_cast<const QAbstractScrollArea*>(widget->parentWidget());
        if (operable && !inner && widget->isVisibleTo(&root) && widget->accessibleName().isEmpty()) {
            found << QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName();
        }
    }
    return found;
}

bool installChinese(const QString& qmPath) {
    auto* translator = new QTranslator(qApp);
    if (!translator->load(qmPath)) {
        delete translator;
        return false;
    }
    return QCoreApplication::installTranslator(translator);
}

}  // namespace yc::ui
