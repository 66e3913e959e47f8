// SPDX-License-Identifier: GPL-3.0-or-later
// Screenshots and checks of rendered widgets, for tests and the headless run.
#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace yc::ui {

// Lays the widget out at its size, renders it and writes a PNG; false when the file cannot be written.
bool renderToPng(QWidget& widget, const QString& path);

// Visible texts that do not fit their place: "Label 'text' needs 90, has 60". Elided labels are allowed to be
// cut. Empty is good.
QStringList clippedTexts(const QWidget& root);

// Operable visible widgets (buttons, edits, views) without an accessible name.
QStringList unnamedOperables(const QWidget& root);

// Loads the Chinese translation when it lies beside the program or in the resources; true when installed.
bool installChinese(const QString& qmPath);

}  // namespace yc::ui
