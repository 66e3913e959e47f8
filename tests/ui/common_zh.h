// SPDX-License-Identifier: GPL-3.0-or-later
// Chinese for tests: releases the translation files of the source tree into one catalogue and installs it.
#pragma once

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTranslator>

namespace yc::test {

inline bool loadChinese() {
    const QDir dir(QStringLiteral(YC_SOURCE_DIR "/translations/zh_CN"));
    static QTemporaryDir place;
    const QString qm = place.filePath(QStringLiteral("zh.qm"));
    QStringList arguments;
    const QStringList files = dir.entryList({QStringLiteral("*.ts")});
    for (const QString& file : files) { arguments << dir.filePath(file); }
    arguments << QStringLiteral("-silent") << QStringLiteral("-qm") << qm;
    QString tool = QLibraryInfo::path(QLibraryInfo::BinariesPath) + QStringLiteral("/lrelease");
    if (!QFile::exists(tool)) { tool = QStringLiteral("lrelease"); }
    if (QProcess::execute(tool, arguments) != 0) { return false; }
    auto* translator = new QTranslator(qApp);
    return translator->load(qm) && QCoreApplication::installTranslator(translator);
}

// The language of the program's own catalogue, "zh_CN" or "en", instead of the one before.
inline bool speak(const QString& language) {
    static QTranslator translator;
    QCoreApplication::removeTranslator(&translator);
    return translator.load(QStringLiteral(":/i18n/yichuang_") + language) &&
           QCoreApplication::installTranslator(&translator);
}

}  // namespace yc::test
