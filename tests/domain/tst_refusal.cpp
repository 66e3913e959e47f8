// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>  // first: moc 6.4 cannot read <compare> before it

#include "domain/core/refusal.h"

#include <QRegularExpression>

#include <set>

using namespace yc::domain;

namespace {
QString qt(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<int>(text.size())); }

QSet<QString> placeholders(std::string_view text) {
    QSet<QString> found;
    static const QRegularExpression mark(QStringLiteral("\\{([a-z]+)\\}"));
    for (auto hits = mark.globalMatch(qt(text)); hits.hasNext();) found.insert(hits.next().captured(1));
    return found;
}
}  // namespace

class TestRefusal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tableFollowsTheEnumeration() {
        const auto& rows = refusalTexts();
        QCOMPARE(rows.size(), static_cast<std::size_t>(RefusalCode::Cancelled) + 1);
        for (std::size_t index = 0; index < rows.size(); ++index)
            QCOMPARE(static_cast<std::size_t>(rows[index].code), index);
    }

    void namesAreUniqueAndFound() {
        std::set<std::string_view> names;
        for (const RefusalText& row : refusalTexts()) {
            QVERIFY2(names.insert(row.name).second, row.name.data());
            QVERIFY(QRegularExpression(QStringLiteral("^[a-z]+\\.[a-z_]+$")).match(qt(row.name)).hasMatch());
            QVERIFY(refusalCodeFromName(row.name) == row.code);
            QCOMPARE(refusalText(row.code).name, row.name);
        }
        QVERIFY(!refusalCodeFromName("no.such"));
    }

    void everyRowSpeaksBothLanguages_data() {
        QTest::addColumn<int>("code");
        for (const RefusalText& row : refusalTexts())
            QTest::newRow(std::string(row.name).c_str()) << static_cast<int>(row.code);
    }
    void everyRowSpeaksBothLanguages() {
        QFETCH(int, code);
        const RefusalText& row = refusalText(static_cast<RefusalCode>(code));
        for (const std::string_view text : {row.zh, row.zhRemedy, row.en, row.enRemedy}) QVERIFY(!text.empty());
        QVERIFY(row.httpStatus >= 400 && row.httpStatus < 600);
        QCOMPARE(placeholders(row.zh) + placeholders(row.zhRemedy), placeholders(row.en) + placeholders(row.enRemedy));
        static const QRegularExpression chinese(QStringLiteral("[\\x{4e00}-\\x{9fff}]"));
        QVERIFY(qt(row.zhRemedy).contains(chinese));
        QVERIFY(!qt(row.en).contains(chinese) && !qt(row.enRemedy).contains(chinese));
    }

    void sentencesAreFilled() {
        const Refusal refusal = refuse(RefusalCode::UnitElsewhere, {{"label", "M-1"}, {"keeper", "公安局"}});
        QCOMPARE(refusal.name(), std::string("slip.unit_elsewhere"));
        QCOMPARE(refusal.sentence(Language::Chinese), std::string("M-1 现在在公安局"));
        QCOMPARE(refusal.sentence(Language::English), std::string("M-1 is with 公安局"));
        QVERIFY(!refusal.remedy(Language::English).empty());
        // A value that looks like a placeholder is text, not an instruction.
        const Refusal nested = refuse(RefusalCode::UnitElsewhere, {{"keeper", "{keeper}"}, {"label", "x"}});
        QCOMPARE(nested.sentence(Language::English), std::string("x is with {keeper}"));
    }
};

QTEST_GUILESS_MAIN(TestRefusal)
#include "tst_refusal.moc"
