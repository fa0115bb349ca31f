package io.github.aib4j.model.implementation.lint.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words and commands as the POSIX Shell Command Language (IEEE 1003.1, sections 2.2, 2.3, 2.9) separates them. */
class ShellScanTest {
    private static List<ShellCommand> commands(String line) {
        return new ShellScan(Set.of("rm", "apt-get", "cat")).commands(line);
    }

    private static List<List<String>> words(String line) {
        return commands(line).stream().map(ShellCommand::words).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rm -rf a b",
                "  rm   -rf\ta  b ",
                "'rm' -rf \"a\" b",
                "r''m -r\"\"f 'a' b",
                "\\rm -rf \\a b",
                "/bin/rm -rf a b",
                "A=1 B2_c= rm -rf a b",
                "rm -rf a b # and no more",
                "rm -rf a b ## rm c",
                "if true; then rm -rf a b; fi",
                "while :; do rm -rf a b; done",
                "( rm -rf a b )",
                "(rm -rf a b)",
                "! rm -rf a b",
                "time rm -rf a b",
                "exec rm -rf a b",
                "echo rm c; rm -rf a b",
                "echo rm c\nrm -rf a b",
                "echo rm c & rm -rf a b",
                "# rm c\nrm -rf a b",
                "echo '; rm c' && rm -rf a b",
                "echo \"; rm \\\"; rm c\" || rm -rf a b",
                "echo \\; rm c; rm -rf a b",
                "true >&2 ; rm -rf a b",
            })
    void a_command_is_found_with_its_words_at_any_place(String line) {
        assertThat(words(line)).containsExactly(List.of("rm", "-rf", "a", "b"));
        assertThat(commands(line).get(0).isSuperuser()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "echo rm",
                "echo a#b rm",
                "arm a",
                "rm-all a",
                "'rm a'",
                "\"rm a\"",
                "# rm a",
                "=x rm a",
                "1A=1 rm a",
                ""
            })
    void the_name_elsewhere_is_no_command(String line) {
        assertThat(commands(line)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "rm \"a\\\"b\", a\"b",
        "rm \"a\\\\b\", a\\b",
        "rm 'a\\b', a\\b",
        "rm a\\ b, a b",
        "rm a\"'\"b, a'b",
        "rm 'a b'c, a bc",
        "rm a#b, a#b",
        "rm Zz+-./09:_=, Zz+-./09:_=",
        "rm a@b~c%d{e}, a@b~c%d{e}",
        "rm a*, a*",
    })
    void quotes_and_backslashes_keep_characters(String line, String word) {
        assertThat(words(line)).containsExactly(List.of("rm", word));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sudo rm a",
                "sudo -E rm a",
                "sudo -u root rm a",
                "sudo -g wheel -E rm a",
                "sudo A=1 rm a",
                "'sudo' rm a",
                "A=1 sudo rm a"
            })
    void options_and_assignments_of_sudo_are_no_words_of_the_command(String line) {
        assertThat(commands(line)).containsExactly(new ShellCommand("rm", List.of("rm", "a"), true, false));
    }

    @ParameterizedTest
    @CsvSource({
        "echo a | cat, true",
        "echo a | sudo cat, true",
        "echo a |& cat, true",
        "echo a | (cat), true",
        "cat < file, true",
        "cat <file, true",
        "echo a || cat, false",
        "echo a && cat, false",
        "echo a & cat, false",
        "echo a; cat, false",
        "echo a | tr a b; cat, false",
        "echo '|' ; cat, false",
    })
    void a_pipe_or_a_file_feeds_the_command_after_it(String line, boolean isFed) {
        assertThat(commands(line))
                .last()
                .extracting(ShellCommand::name, ShellCommand::isFed)
                .containsExactly("cat", isFed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes |\ncat", "yes | # for all questions\n\n  cat", "yes |\n(cat)"})
    void a_pipe_at_the_end_of_a_line_goes_on_in_the_next(String lines) {
        assertThat(commands(lines)).singleElement().matches(ShellCommand::isFed);
        assertThat(commands(lines + "\ncat").get(1).isFed()).isFalse();
    }

    @Test
    void parentheses_of_subshells_end_commands_and_those_of_substitutions_do_not() {
        assertThat(words("(cd /tmp && rm a)")).containsExactly(List.of("rm", "a"));
        assertThat(words("((rm a); (rm b))|(cat)"))
                .containsExactly(List.of("rm", "a"), List.of("rm", "b"), List.of("cat"));
        assertThat(words("rm $(cat list) -f")).containsExactly(List.of("rm", "$(cat", "list)", "-f"));
        assertThat(words("(rm $(ls $(pwd)) -f)")).containsExactly(List.of("rm", "$(ls", "$(pwd))", "-f"));
        assertThat(words("a=$(id) rm a")).containsExactly(List.of("rm", "a"));
        assertThat(words("rm a)")).containsExactly(List.of("rm", "a)"));
    }

    @Test
    void each_command_of_a_line_is_found() {
        assertThat(words("apt-get update&&apt-get install a|cat;rm b&rm c"))
                .containsExactly(
                        List.of("apt-get", "update"),
                        List.of("apt-get", "install", "a"),
                        List.of("cat"),
                        List.of("rm", "b"),
                        List.of("rm", "c"));
        assertThat(commands("rm a;sudo rm b;rm c"))
                .extracting(ShellCommand::isSuperuser)
                .containsExactly(false, true, false);
    }

    @Test
    void commands_given_to_a_shell_follow_it_with_its_rights() {
        assertThat(commands("sudo sh -ec 'rm a; cat b'"))
                .containsExactly(
                        new ShellCommand("sh", List.of("sh", "-ec", "rm a; cat b"), true, false),
                        new ShellCommand("rm", List.of("rm", "a"), true, false),
                        new ShellCommand("cat", List.of("cat", "b"), true, false));
        assertThat(commands("yes | su app -c \"apt-get install 'b c'\""))
                .extracting(ShellCommand::words, ShellCommand::isSuperuser, ShellCommand::isFed)
                .containsExactly(
                        tuple(List.of("su", "app", "-c", "apt-get install 'b c'"), false, true),
                        tuple(List.of("apt-get", "install", "b c"), true, true));
        assertThat(words("bash --c 'rm a'")).containsExactly(List.of("bash", "--c", "rm a"));
        assertThat(words("bash script -x")).containsExactly(List.of("bash", "script", "-x"));
    }

    @Test
    void sudo_alone_starts_a_shell_of_the_superuser() {
        assertThat(commands("sudo -i")).singleElement().satisfies(shell -> {
            assertThat(shell.isSuperuserShell()).isTrue();
            assertThat(shell.name()).isEmpty();
        });
        assertThat(commands("sudo su")).singleElement().matches(ShellCommand::isSuperuserShell);
        assertThat(commands("sudo bash")).singleElement().matches(ShellCommand::isSuperuserShell);
        assertThat(commands("sudo bash script")).singleElement().matches(shell -> !shell.isSuperuserShell());
        assertThat(commands("bash")).singleElement().matches(shell -> !shell.isSuperuserShell());
        assertThat(commands("sudo ls")).isEmpty();
    }
}
