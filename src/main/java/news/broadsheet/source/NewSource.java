package news.broadsheet.source;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import news.broadsheet.text.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * A source as an editor describes it. What is absent is unknown. Lengths are in UTF-16 code units.
 *
 * @param slug by default made from the name
 * @param homepage an http or https address, kept byte for byte
 * @param hosts whose articles are this source's, in any spelling
 * @param language BCP 47
 * @param country ISO 3166-1 alpha-2
 * @param urlRules what its query parameters mean
 * @param retentionDays how long its articles are kept; by default as the service is set
 */
record NewSource(
    @Nullable
        @Size(max = Slug.LONGEST)
        @Pattern(
            regexp = Slug.SHAPE,
            message = "must be a slug: lower-case letters, digits and single hyphens")
        String slug,
    @NotBlank @Size(max = 300) String name,
    @Nullable @Size(max = 2000) @HttpAddress String homepage,
    @Nullable @Size(max = 100) List<@NotNull @HostName String> hosts,
    @Nullable
        @Size(max = 35)
        @Pattern(
            regexp = LanguageTag.BCP47,
            message = "must be a BCP 47 language tag, such as en or pt-BR")
        String language,
    @Nullable
        @Pattern(
            regexp = "[A-Z]{2}",
            message = "must be an ISO 3166-1 alpha-2 country code, such as GB")
        String country,
    @Nullable SourceKind kind,
    @Nullable @Valid UrlRules urlRules,
    @Nullable @Min(1) @Max(36_500) Integer retentionDays) {

  static NewSource of(SourceView view) {
    return new NewSource(
        view.slug(),
        view.name(),
        view.homepage(),
        List.copyOf(view.hosts()),
        view.language(),
        view.country(),
        view.kind(),
        view.urlRules(),
        view.retentionDays());
  }

  /** As it will be kept in place of {@code current}, and so comparable with it. */
  NewSource settled(NewSource current) {
    return new NewSource(
        slug == null ? current.slug : slug,
        name,
        homepage,
        List.copyOf(hostNames()),
        language,
        country,
        kind,
        UrlRules.settled(urlRules),
        retentionDays);
  }

  /** Each once, and in the order in which every transaction claims them. */
  SortedSet<String> hostNames() {
    return (hosts == null ? List.<String>of() : hosts)
        .stream()
            .flatMap(host -> Host.given(host).stream())
            .map(Host::value)
            .collect(Collectors.toCollection(TreeSet::new));
  }
}
